import 'server-only';
import { boundsOf, type Month } from '#lib/articles/months.ts';
import { readerDb } from '#lib/db.ts';
import { Prisma } from '#prisma/generated/client.ts';

/** A list of live stories: all of them, those of a section, a tag or an author, or of a month on the clocks of a zone. */
export type StoryList =
  | { by: 'site' }
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
  /** Leaves out what was published before this instant. */
  since?: Date | undefined;
  limit: number;
}

/** The ids of a list from a place on, nearest first. Reads as many rows of an index, however long the list is. */
export async function walk(list: StoryList, { toward, from, since, limit }: Walk): Promise<string[]> {
  const at = timeOf(list);
  const order =
    toward === 'older'
      ? Prisma.sql`${at.column} DESC, article_id DESC`
      : Prisma.sql`${at.column}, article_id`;
  const rows = await readerDb().$queryRaw<{ id: string }[]>`
    SELECT article_id::text AS id FROM ${rowsOf(list)}
      AND ${from ? beyond(from, toward, at) : Prisma.sql`true`}
      AND ${since ? Prisma.sql`${at.column} >= ${at.value(since)}` : Prisma.sql`true`}
    ORDER BY ${order} LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

// A list is found by an id that is a value when its rows are read, since only so they come in the order of its index.
function rowsOf(list: StoryList): Prisma.Sql {
  switch (list.by) {
    case 'site':
      return Prisma.sql`published.section_story WHERE true`;
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
        WHERE published_at >= ${instant(from)} AND published_at < ${instant(to)}`;
    }
  }
}

/** The column that a list is ordered by, and an instant as it stands there. */
interface Time {
  column: Prisma.Sql;
  value(at: Date): Prisma.Sql;
}

const TIME: Time = { column: Prisma.sql`published_at`, value: instant };
const TIME_OF_SECTION: Time = {
  column: Prisma.sql`utc_at`,
  value: (at) => Prisma.sql`(${instant(at)} AT TIME ZONE 'UTC')`,
};

function timeOf({ by }: StoryList): Time {
  return by === 'section' ? TIME_OF_SECTION : TIME;
}

// The bound on the time alone is what an index is entered by.
function beyond({ id, publishedAt }: Place, toward: Walk['toward'], { column, value }: Time): Prisma.Sql {
  const at = value(publishedAt);
  return toward === 'older'
    ? Prisma.sql`${column} <= ${at} AND (${column} < ${at} OR article_id < ${id}::uuid)`
    : Prisma.sql`${column} >= ${at} AND (${column} > ${at} OR article_id > ${id}::uuid)`;
}

// As text, whose zone is its own; a Date would be read in the zone of the connection.
function instant(at: Date): Prisma.Sql {
  return Prisma.sql`${at.toISOString()}::timestamptz`;
}
