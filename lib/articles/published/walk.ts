import 'server-only';
import { boundsOf, type Month } from '#lib/articles/months.ts';
import { readerDb } from '#lib/db.ts';
import { Prisma } from '#prisma/generated/client.ts';

/** A list of live stories: those of a section, a tag or an author, or of a month on the clocks of a zone. */
export type StoryList =
  | { by: 'section' | 'tag' | 'author'; slug: string }
  | { by: 'month'; month: Month; zone: string };

/** Where a story stands in every list: those of the same instant are parted by their ids. */
export interface Place {
  id: string;
  publishedAt: Date;
}

interface Walk {
  toward: 'older' | 'newer';
  /** The story from which on; itself is left out. Null begins at the end. */
  from: Place | null;
  limit: number;
}

/** The places of a list from one on, nearest first. Reads as many rows of an index, however long the list is. */
export function walk(list: StoryList, { toward, from, limit }: Walk): Promise<Place[]> {
  const order =
    toward === 'older'
      ? Prisma.sql`ORDER BY published_at DESC, article_id DESC`
      : Prisma.sql`ORDER BY published_at, article_id`;
  return readerDb().$queryRaw<Place[]>`
    SELECT article_id::text AS id, published_at AS "publishedAt" FROM ${rowsOf(list)} AND ${beyond(toward, from)}
    ${order} LIMIT ${limit}`;
}

// A list is found by an id that is a value when its rows are read, since only so they come in the order of its index.
function rowsOf(list: StoryList): Prisma.Sql {
  switch (list.by) {
    case 'section':
      return Prisma.sql`published.section_story WHERE section_id =
        (SELECT section_id FROM published.section_address WHERE slug = ${list.slug})`;
    case 'tag':
      return Prisma.sql`published.tag_story WHERE tag_id =
        (SELECT tag_id FROM published.tag WHERE slug = ${list.slug})`;
    case 'author':
      return Prisma.sql`published.author_story WHERE author_id =
        (SELECT author_id FROM published.author WHERE slug = ${list.slug})`;
    case 'month': {
      const { from, to } = boundsOf(list.zone, list.month);
      return Prisma.sql`published.section_story
        WHERE published_at >= ${written(from)}::timestamptz AND published_at < ${written(to)}::timestamptz`;
    }
  }
}

// The bound on the time alone is what an index is entered by.
function beyond(toward: Walk['toward'], from: Place | null): Prisma.Sql {
  if (from === null) return Prisma.sql`true`;
  const at = Prisma.sql`${written(from.publishedAt)}::timestamptz`;
  const id = Prisma.sql`${from.id}::uuid`;
  return toward === 'older'
    ? Prisma.sql`published_at <= ${at} AND (published_at < ${at} OR article_id < ${id})`
    : Prisma.sql`published_at >= ${at} AND (published_at > ${at} OR article_id > ${id})`;
}

// As text, whose zone is its own; a Date would be read in the zone of the connection.
function written(instant: Date): string {
  return instant.toISOString();
}
