import 'server-only';
import {
  type ArticleForEditing,
  type ArticleRow,
  toArticleForEditing,
} from '#lib/articles/internal/article-for-editing.ts';
import { changeArticle } from '#lib/articles/internal/change-article.ts';
import { createRevision } from '#lib/articles/internal/create-revision.ts';
import { refuseStale } from '#lib/articles/internal/locked-article.ts';
import { resolveChanges } from '#lib/articles/internal/resolve-changes.ts';
import { stillNewest } from '#lib/articles/internal/transit.ts';
import { refuseSecondIn } from '#lib/articles/internal/translations.ts';
import { writeWorkingCopy } from '#lib/articles/internal/write-working-copy.ts';
import { canEdit } from '#lib/articles/policy.ts';
import { PLAN_FIELDS, WORD_FIELDS, WorkingCopyWrite } from '#lib/articles/schema.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Transaction } from '#lib/db.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { keepSession } from './keep-session.ts';

/**
 * Writes some fields of a working copy. The write names the version it is based on; a stale one changes nothing.
 * Throws DomainError `stale_version` (with `current`), `invalid_input`, `too_large`, `not_allowed`, `not_found`.
 */
export async function saveWorkingCopy(
  actor: Actor,
  id: string,
  input: WorkingCopyWrite,
  clock: Clock = systemClock,
): Promise<ArticleForEditing> {
  const { version, fieldsVersion, keepReplaced, ...changes } = parseInput(WorkingCopyWrite, input);
  return await changeArticle(actor, id, 'article.edit', async (tx, row) => {
    refuseStale(actor, row, { version, fieldsVersion });
    if (!canEdit(actor, row)) {
      throw new DomainError('not_allowed', 'You may read this article but not change it. Ask its editor.');
    }
    if (changes.language !== undefined) refuseSecondIn(actor, changes.language, row);
    const before = { ...row, hasBeenLive: row.firstPublishedAt !== null };
    const { columns, ...joins } = await resolveChanges(tx, actor, changes, before);
    const at = clock();
    if (keepReplaced) await keepOverwritten(tx, actor, row, at);
    else await keepSession(tx, row, actor, at);
    if (isOnlyPlan(changes)) Object.assign(columns, stillNewest(row));
    const write = { columns, joins, touchesFields: touchesFields(changes), at };
    const written = await writeWorkingCopy(tx, actor, row, write);
    return toArticleForEditing(actor, written);
  });
}

function touchesFields(changes: object): boolean {
  return Object.keys(changes).some((name) => !(WORD_FIELDS as readonly string[]).includes(name));
}

function isOnlyPlan(changes: object): boolean {
  return Object.keys(changes).every((name) => (PLAN_FIELDS as readonly string[]).includes(name));
}

// Somebody chose their own text over another's after a conflict: the other's stays in the history.
async function keepOverwritten(tx: Transaction, actor: Actor, row: ArticleRow, at: Date): Promise<void> {
  await createRevision(tx, row, { reason: 'overwritten', personId: row.changedById, at });
  await recordAudit(tx, actor, {
    action: 'article.overwrite',
    object: { type: 'article', id: row.id },
    before: { version: row.version, changedBy: row.changedBy?.name ?? null },
  });
}
