import 'server-only';
import { pageAddress } from '#lib/articles/addresses.ts';
import { readerDb } from '#lib/db.ts';
import { isUuid } from '#lib/shared/uuid.ts';
import type { StoryCard } from './cards.ts';
import { inOrder, readCards } from './read-cards.ts';
import { type Place, type StoryList, walk } from './walk.ts';

/** A page of a list of stories. Addresses are paths with their query. */
export interface StoryListPage {
  /** Newest first. */
  stories: StoryCard[];
  /** Its one address, whatever it was asked by. */
  address: string;
  /** The page of the next older stories; null at the end. */
  older: string | null;
  /** The page of the next newer ones; null where this is the newest. */
  newer: string | null;
}

interface Asked {
  list: StoryList;
  /** The list's own address. */
  path: string;
  /** The story below which the page begins, from its address; one that is not live begins at the newest. */
  before: string | undefined;
  limit: number;
}

/**
 * A page of a list. It begins below a story and not at a number, so that it stays what it is when others arrive above;
 * that story may have left the list since.
 */
export async function listStories({ list, path, before, limit }: Asked): Promise<StoryListPage> {
  const from = await placeOf(before);
  const [below, above] = await Promise.all([
    walk(list, { toward: 'older', from, limit: limit + 1 }),
    from ? walk(list, { toward: 'newer', from, limit }) : [],
  ]);
  const ids = below.slice(0, limit);
  const last = below.length > limit ? ids.at(-1) : undefined;
  // The page above ends with the story below which this one begins, so it begins below the one that is `limit` further.
  const top = above.length === limit ? above.at(-1) : undefined;
  return {
    stories: inOrder(ids, await readCards(ids)),
    address: pageAddress(path, from?.id ?? null),
    older: last === undefined ? null : pageAddress(path, last),
    newer: from ? pageAddress(path, top ?? null) : null,
  };
}

/** The newest stories of a list. */
export async function listNewest(list: StoryList, limit: number): Promise<StoryCard[]> {
  const ids = await walk(list, { toward: 'older', from: null, limit });
  return inOrder(ids, await readCards(ids));
}

/** Stories for machines that read on and on. */
export interface StoriesToReadOn {
  stories: StoryCard[];
  /** What to ask for the next older ones by; null at the end. */
  nextCursor: string | null;
}

interface ReadingOn {
  list: StoryList;
  /** Leaves out what was published before. */
  since: Date | undefined;
  /** The story below which to go on; one that is not live begins at the newest. */
  cursor: string | undefined;
  limit: number;
}

/** The stories of a list, newest first, from a cursor on. */
export async function readOn({ list, since, cursor, limit }: ReadingOn): Promise<StoriesToReadOn> {
  const from = await placeOf(cursor);
  const below = await walk(list, { toward: 'older', from, since, limit: limit + 1 });
  const ids = below.slice(0, limit);
  const isMore = below.length > limit;
  return { stories: inOrder(ids, await readCards(ids)), nextCursor: isMore ? (ids.at(-1) ?? null) : null };
}

async function placeOf(id: string | undefined): Promise<Place | null> {
  if (id === undefined || !isUuid(id)) return null;
  const row = await readerDb().publishedArticle.findFirst({ where: { id }, select: { publishedAt: true } });
  return row && { id: id.toLowerCase(), publishedAt: row.publishedAt };
}
