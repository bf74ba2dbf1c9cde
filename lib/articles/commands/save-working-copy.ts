import 'server-only';
import {
  type ArticleForEditing,
  type ArticleRow,
  EDITING_FIELDS,
  toArticleForEditing,
} from '#lib/articles/internal/article-for-editing.ts';
import { createRevision } from '#lib/articles/internal/create-revision.ts';
import { lockArticle, refuseStale } from '#lib/articles/internal/locked-article.ts';
import { resolveChanges } from '#lib/articles/internal/resolve-changes.ts';
import { writeJoins } from '#lib/articles/internal/write-joins.ts';
import { canEdit } from '#lib/articles/policy.ts';
import { WORD_FIELDS, WorkingCopyWrite } from '#lib/articles/schema.ts';
import { recordSteps, stepsBetween } from '#lib/articles/word-steps.ts';
import { wordsOfRow } from '#lib/articles/words.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { inTransaction, type Transaction } from '#lib/db.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import type { Prisma } from '#prisma/generated/client.ts';

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
  return await inTransaction(async (tx) => {
    const row = await lockArticle(tx, actor, id);
    refuseStale(actor, row, { version, fieldsVersion });
    if (!canEdit(actor, row)) {
      throw new DomainError('not_allowed', 'You may read this article but not change it. Ask its editor.');
    }
    const before = { ...row, hasBeenLive: row.firstPublishedAt !== null };
    const { columns, ...joins } = await resolveChanges(tx, actor, changes, before);
    const at = clock();
    if (keepReplaced) await keepOverwritten(tx, actor, row, at);
    await writeJoins(tx, id, joins);
    const textVersion = await writeSteps(tx, actor, row, columns, at);
    const written = await tx.article.update({
      where: { id },
      data: {
        ...columns,
        textVersion,
        fieldsVersion: { increment: touchesFields(changes) ? 1 : 0 },
        version: { increment: 1 },
        changedById: actor.personId,
        changedAt: at,
      },
      select: EDITING_FIELDS,
    });
    return toArticleForEditing(actor, written);
  });
}

function touchesFields(changes: object): boolean {
  return Object.keys(changes).some((name) => !(WORD_FIELDS as readonly string[]).includes(name));
}

// Rooms that have the article open learn of changed words by steps. Returns the text version after them.
async function writeSteps(
  tx: Transaction,
  actor: Actor,
  row: ArticleRow,
  columns: Prisma.ArticleUncheckedUpdateInput,
  at: Date,
): Promise<number> {
  const before = wordsOfRow(row);
  const after = wordsOfRow({ ...row, ...columns } as ArticleRow);
  const steps = stepsBetween(before, after);
  if (steps.length > 0) {
    const by = { clientId: 'server-write', personId: actor.personId, at };
    await recordSteps(tx, { articleId: row.id, after: row.textVersion, steps, ...by });
  }
  return row.textVersion + steps.length;
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
