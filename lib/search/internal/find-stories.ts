import 'server-only';
import { readerDb } from '#lib/db.ts';
import { RESULTS_MAX, RESULTS_ON_PAGE, type SearchRequest } from '#lib/search/schema.ts';
import { addDays, instantIn } from '#lib/shared/zoned-time.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { FormedQuery } from './formed-query.ts';

/** Which stories a page shows, and how many there are: more than `RESULTS_MAX` are not counted. */
export interface Found {
  ids: string[];
  total: number;
}

/** What narrows a search; days are those of an IANA zone. */
export interface Filter extends Pick<SearchRequest, 'section' | 'from' | 'to' | 'order' | 'page'> {
  timeZone: string;
}

/** To rank a match its words are read: of a word that half of the stories have, the newest ones are ranked. */
const RANKED_MAX = 2000;

/** Finds what a query asks for. */
export function findStories(query: FormedQuery, filter: Filter): Promise<Found> {
  return filter.order === 'newest' ? findNewest(query, filter) : findBest(query, filter);
}

async function findNewest(query: FormedQuery, filter: Filter): Promise<Found> {
  const [row] = await readerDb().$queryRaw<Found[]>`
    WITH found AS MATERIALIZED (
      SELECT article_id, published_at FROM published.story_search WHERE ${matches(query, filter)}
      ORDER BY published_at DESC, article_id DESC LIMIT ${RESULTS_MAX + 1}
    )
    SELECT (SELECT count(*)::int FROM found) AS total, ARRAY(
      SELECT article_id FROM found ORDER BY published_at DESC, article_id DESC ${pageOf(filter)}
    ) AS ids`;
  return row ?? NOTHING;
}

// Halved by a month and more, a match in the headline of yesterday goes before one in the headline of last year.
async function findBest(query: FormedQuery, filter: Filter): Promise<Found> {
  const column = Prisma.raw(query.column);
  const [row] = await readerDb().$queryRaw<Found[]>`
    WITH found AS MATERIALIZED (
      SELECT article_id, published_at, ${column} AS words FROM published.story_search WHERE ${matches(query, filter)}
      ORDER BY published_at DESC, article_id DESC LIMIT ${RANKED_MAX}
    ), ranked AS MATERIALIZED (
      SELECT article_id, ts_rank_cd('{0.1, 0.2, 0.5, 1}', words, ${query.tsquery}::tsquery, 1)
        * (1 + 1 / (1 + GREATEST(0, extract(epoch FROM now() - published_at)) / ${MONTH_SECONDS}))
        AS rank FROM found
    )
    SELECT LEAST((SELECT count(*) FROM found), ${RESULTS_MAX + 1})::int AS total, ARRAY(
      SELECT article_id FROM ranked ORDER BY rank DESC, article_id DESC ${pageOf(filter)}
    ) AS ids`;
  return row ?? NOTHING;
}

const MONTH_SECONDS = 30 * 24 * 60 * 60;
const NOTHING: Found = { ids: [], total: 0 };

function pageOf({ page }: Filter): Prisma.Sql {
  return Prisma.sql`LIMIT ${RESULTS_ON_PAGE} OFFSET ${(page - 1) * RESULTS_ON_PAGE}`;
}

function matches({ column, tsquery }: FormedQuery, { section, from, to, timeZone }: Filter): Prisma.Sql {
  const conditions = [Prisma.sql`${Prisma.raw(column)} @@ ${tsquery}::tsquery`];
  if (section !== null) conditions.push(Prisma.sql`section_slug = ${section}`);
  if (from !== null) conditions.push(Prisma.sql`published_at >= ${beginOf(from, 0, timeZone)}`);
  if (to !== null) conditions.push(Prisma.sql`published_at < ${beginOf(to, 1, timeZone)}`);
  return Prisma.join(conditions, ' AND ');
}

function beginOf(text: string, daysLater: number, zone: string): Date {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return instantIn(zone, addDays({ year, month, day }, daysLater), { hour: 0, minute: 0 });
}
