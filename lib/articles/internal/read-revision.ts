import 'server-only';
import type { Transaction } from '#lib/db.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { ArticleRow } from './article-for-editing.ts';
import { type RevisionKey, revisionColumns } from './create-revision.ts';

const REVISION_WORDS = {
  id: true,
  number: true,
  slug: true,
  sectionId: true,
  language: true,
  type: true,
  headline: true,
  standfirst: true,
  kicker: true,
  datelinePlace: true,
  datelineAgency: true,
  bylineText: true,
  slugline: true,
  source: true,
  editorsNote: true,
  internalNote: true,
  body: true,
  schemaVersion: true,
  embargoUntil: true,
  bylines: { select: { profileId: true, role: true }, orderBy: { position: 'asc' } },
  tags: { select: { tagId: true }, orderBy: { position: 'asc' } },
} satisfies Prisma.RevisionSelect;

export type RevisionWords = Prisma.RevisionGetPayload<{ select: typeof REVISION_WORDS }>;

/** A revision with all that it keeps, or null when there is no such number. */
export async function readRevision(
  tx: Transaction,
  articleId: string,
  number: number,
): Promise<RevisionWords | null> {
  return await tx.revision.findUnique({
    where: { articleId_number: { articleId, number } },
    select: REVISION_WORDS,
  });
}

/** The newest revision, if it keeps exactly what the working copy is; else null: something would be lost. */
export async function revisionOf(tx: Transaction, row: ArticleRow): Promise<RevisionKey | null> {
  const newest = await tx.revision.findFirst({
    where: { articleId: row.id },
    orderBy: { number: 'desc' },
    select: REVISION_WORDS,
  });
  if (!newest) return null;
  const { id, number, ...kept } = newest;
  const current = {
    ...revisionColumns(row),
    bylines: row.bylines.map(({ profileId, role }) => ({ profileId, role })),
    tags: row.tags.map(({ tagId }) => ({ tagId })),
  };
  return inOrder(kept) === inOrder(current) ? { id, number } : null;
}

// Columns come in the order they were asked for; a body comes from the database in one canonical order.
function inOrder(words: object): string {
  return JSON.stringify(Object.entries(words).sort(([one], [other]) => (one < other ? -1 : 1)));
}
