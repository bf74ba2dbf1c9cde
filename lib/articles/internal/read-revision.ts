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
  section: { select: { mergedIntoId: true } },
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
  bylines: {
    select: { profileId: true, role: true, profile: { select: { mergedIntoId: true } } },
    orderBy: { position: 'asc' },
  },
  tags: { select: { tagId: true, tag: { select: { mergedIntoId: true } } }, orderBy: { position: 'asc' } },
} satisfies Prisma.RevisionSelect;

export type RevisionWords = ReturnType<typeof asItStands>;

/** A revision with all that it keeps, under the section, tags and profiles of now, or null for an unknown number. */
export async function readRevision(
  tx: Transaction,
  articleId: string,
  number: number,
): Promise<RevisionWords | null> {
  const row = await tx.revision.findUnique({
    where: { articleId_number: { articleId, number } },
    select: REVISION_WORDS,
  });
  return row && asItStands(row);
}

// What was merged since is what it was merged into, which stands there once.
function asItStands(row: Prisma.RevisionGetPayload<{ select: typeof REVISION_WORDS }>) {
  const { section, bylines, tags, ...words } = row;
  const standing = bylines.map(({ profileId, role, profile }) => {
    return { profileId: profile.mergedIntoId ?? profileId, role };
  });
  const tagIds = tags.map(({ tagId, tag }) => tag.mergedIntoId ?? tagId);
  return {
    ...words,
    sectionId: section.mergedIntoId ?? row.sectionId,
    bylines: standing.filter(
      ({ profileId }, index) => standing.findIndex((other) => other.profileId === profileId) === index,
    ),
    tags: [...new Set(tagIds)].map((tagId) => ({ tagId })),
  };
}

/** The newest revision, if it keeps exactly what the working copy is; else null: something would be lost. */
export async function revisionOf(tx: Transaction, row: ArticleRow): Promise<RevisionKey | null> {
  const newest = await tx.revision.findFirst({
    where: { articleId: row.id },
    orderBy: { number: 'desc' },
    select: REVISION_WORDS,
  });
  if (!newest) return null;
  const { id, number, ...kept } = asItStands(newest);
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
