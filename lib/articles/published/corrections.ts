import 'server-only';
import type { CORRECTION_PLACES } from '#lib/articles/kinds.ts';
import type { StoryCard } from '#lib/articles/published/cards.ts';
import { readerDb } from '#lib/db.ts';
import { isUuid } from '#lib/shared/uuid.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { readCards } from './read-cards.ts';

/** A dated note on a live story that says what was wrong. `at` is ISO 8601 in UTC. */
export interface StoryCorrection {
  id: string;
  kind: 'correction' | 'clarification';
  text: string;
  place: (typeof CORRECTION_PLACES)[number];
  at: string;
}

/** A correction as the list of all shows it, with the story it is about. */
export interface ListedCorrection extends StoryCorrection {
  story: StoryCard;
}

export interface CorrectionsPage {
  /** Newest first. */
  corrections: ListedCorrection[];
  /** The `before` of the next page, or null at the end. */
  nextBefore: string | null;
}

const FIELDS = { id: true, kind: true, text: true, place: true, at: true } as const;

/**
 * The corrections of a story as they are read with it, oldest first: in the order in which a reader of yesterday missed
 * them.
 */
export const OWN_CORRECTIONS = {
  orderBy: [{ at: 'asc' }, { id: 'asc' }],
  select: FIELDS,
} satisfies Prisma.PublishedCorrectionFindManyArgs;

/** The same of a live story whose id is all that is known. */
export async function listCorrectionsOf(articleId: string): Promise<StoryCorrection[]> {
  const rows = await readerDb().publishedCorrection.findMany({ where: { articleId }, ...OWN_CORRECTIONS });
  return rows.map(toCorrection);
}

/** Corrections of all live stories, newest first, from one of them on; one that is unknown begins at the newest. */
export async function listCorrections(limit: number, before?: string): Promise<CorrectionsPage> {
  const rows = await readerDb().publishedCorrection.findMany({
    where: await olderThan(before),
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: { ...FIELDS, articleId: true },
  });
  const shown = rows.slice(0, limit);
  const stories = await readCards(shown.map(({ articleId }) => articleId));
  const corrections = shown.flatMap((row) => {
    // A story may be taken down between the two reads.
    const story = stories.get(row.articleId);
    return story ? [{ ...toCorrection(row), story }] : [];
  });
  return { corrections, nextBefore: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
}

async function olderThan(id: string | undefined) {
  if (id === undefined || !isUuid(id)) return {};
  const row = await readerDb().publishedCorrection.findFirst({ where: { id }, select: { at: true } });
  return row ? { OR: [{ at: { lt: row.at } }, { at: row.at, id: { lt: id } }] } : {};
}

/** A correction of a row that readers can see. */
export function toCorrection(row: {
  id: string;
  kind: string;
  text: string;
  place: StoryCorrection['place'];
  at: Date;
}): StoryCorrection {
  const { id, text, place, at } = row;
  return { id, text, place, at: at.toISOString(), kind: row.kind as StoryCorrection['kind'] };
}
