import 'server-only';
import { carryOut } from '#lib/answers/commands/carry-out.ts';
import { auditRefusals } from '#lib/audit/commands/audit-refusals.ts';
import type { AuditAction } from '#lib/audit/phrases.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Transaction } from '#lib/db.ts';
import type { ArticleRow } from './article-for-editing.ts';
import { lockArticle } from './locked-article.ts';

/**
 * Locks an article and changes it in one transaction, which is all of an errand. A refusal for want of a right becomes
 * a line of the audit log under `action`. Throws DomainError `not_found`, and what `work` throws.
 */
export function changeArticle<T>(
  actor: Actor,
  id: string,
  action: AuditAction,
  work: (tx: Transaction, row: ArticleRow) => Promise<T>,
): Promise<T> {
  return auditRefusals(actor, { action, object: { type: 'article', id } }, () =>
    carryOut(actor, async (tx) => work(tx, await lockArticle(tx, actor, id))),
  );
}
