import 'server-only';
import { canEdit } from '#lib/articles/policy.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Transaction } from '#lib/db.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { type ArticleForEditing, type ArticleRow, toArticleForEditing } from './article-for-editing.ts';
import { changeArticle } from './change-article.ts';
import { createRevision, type RevisionKey } from './create-revision.ts';
import { refuseStale } from './locked-article.ts';
import { revisionOf } from './read-revision.ts';
import { type CheckedWrite, writeWorkingCopy } from './write-working-copy.ts';

/** The working copy after a restore, and the numbers of what was kept: `kept` is null when nothing needed keeping. */
export interface Restored {
  article: ArticleForEditing;
  /** The revision that holds what the working copy was before. */
  kept: number | null;
  /** The revision that records the restore. */
  revision: number;
}

/** Changes an article by restoring something over its working copy at `version`. Throws as the commands that restore do. */
export function changeByRestore(
  actor: Actor,
  id: string,
  version: number,
  work: (tx: Transaction, row: ArticleRow) => Promise<Restored>,
): Promise<Restored> {
  return changeArticle(actor, id, 'article.restore', async (tx, row) => {
    refuseStale(actor, row, { version });
    if (canEdit(actor, row)) return await work(tx, row);
    throw new DomainError('not_allowed', 'You may read this article but not change it. Ask its editor.');
  });
}

/**
 * Writes over a working copy and records that as a revision; what stood there is kept as one first, unless the newest
 * one holds it already. `from` names what is restored: a revision's number, or a moment's text version.
 */
export async function recordRestore(
  tx: Transaction,
  actor: Actor,
  row: ArticleRow,
  write: CheckedWrite & { from: number | { textVersion: number } },
): Promise<Restored> {
  const kept = await keepCurrent(tx, row);
  const written = await writeWorkingCopy(tx, actor, row, write);
  const facts = { reason: 'restore', personId: actor.personId, at: write.at } as const;
  const restored = await createRevision(tx, written, facts);
  await recordAudit(tx, actor, {
    action: 'article.restore',
    object: { type: 'article', id: row.id },
    before: { version: row.version, kept: kept?.number ?? null },
    after: { from: write.from, revision: restored.number, revisionId: restored.id },
  });
  return {
    article: toArticleForEditing(actor, written),
    kept: kept?.number ?? null,
    revision: restored.number,
  };
}

async function keepCurrent(tx: Transaction, row: ArticleRow): Promise<RevisionKey | null> {
  if ((await revisionOf(tx, row)) !== null) return null;
  return await createRevision(tx, row, { reason: 'save', personId: row.changedById, at: row.changedAt });
}
