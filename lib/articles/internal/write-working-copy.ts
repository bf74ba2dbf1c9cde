import 'server-only';
import { recordSteps, SERVER_CLIENT, stepsBetween } from '#lib/articles/word-steps.ts';
import { wordsOfRow } from '#lib/articles/words.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { StoredNode } from '#lib/content/body.ts';
import { countWords } from '#lib/content/length.ts';
import { plainText } from '#lib/content/text.ts';
import type { Transaction } from '#lib/db.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { type ArticleRow, EDITING_FIELDS } from './article-for-editing.ts';
import { type Joins, writeJoins } from './write-joins.ts';

/** A write that has been checked. `touchesFields` says whether it changes more than words. */
export interface CheckedWrite {
  columns: Prisma.ArticleUncheckedUpdateInput;
  joins: Joins;
  touchesFields: boolean;
  at: Date;
}

/** Writes a locked working copy, counts its versions and tells open rooms of changed words by steps. */
export async function writeWorkingCopy(
  tx: Transaction,
  actor: Actor,
  row: ArticleRow,
  write: CheckedWrite,
): Promise<ArticleRow> {
  await writeJoins(tx, row.id, write.joins);
  const textVersion = await writeSteps(tx, actor, row, write);
  return await tx.article.update({
    where: { id: row.id },
    data: {
      ...write.columns,
      ...wordCountOf(write.columns, row.language),
      textVersion,
      fieldsVersion: { increment: write.touchesFields ? 1 : 0 },
      version: { increment: 1 },
      changedById: actor.personId,
      changedAt: write.at,
    },
    select: EDITING_FIELDS,
  });
}

/** The number of words that goes with a body, if there is one among the columns. */
export function wordCountOf({ body }: { body?: unknown }, language?: string): { wordCount?: number } {
  return body === undefined ? {} : { wordCount: countWords(plainText(body as StoredNode), language) };
}

/** Returns the text version after the steps. */
async function writeSteps(
  tx: Transaction,
  actor: Actor,
  row: ArticleRow,
  { columns, at }: CheckedWrite,
): Promise<number> {
  const before = wordsOfRow(row);
  const after = wordsOfRow({ ...row, ...columns } as ArticleRow);
  const steps = stepsBetween(before, after);
  if (steps.length > 0) {
    const by = { clientId: SERVER_CLIENT, personId: actor.personId, at };
    await recordSteps(tx, { article: row, steps, ...by });
  }
  return row.textVersion + steps.length;
}
