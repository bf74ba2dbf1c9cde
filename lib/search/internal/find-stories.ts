import 'server-only';
import { readerDb } from '#lib/db.ts';
import { RESULTS_MAX, RESULTS_ON_PAGE, type SearchRequest } from '#lib/search/schema.ts';
import { addDays, instantIn } from '#lib/shared/zoned-time.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { FormedQuery } from './formed-query.ts';
import { readHorizon } from './horizon.ts';

/** Which stories a page shows, and how many there are: more than `RESULTS_MAX` are not counted. */
export interface Found {
  ids: string[];
  total: number;
}

/** What narrows a search; days are those of an IANA zone. */
export interface Filter extends Pick<SearchRequest, 'section' | 'from' | 'to' | 'sort' | 'page'> {
  timeZone: string;
  /** Since when the newest few thousand stories were published; null when there are no more than those. */
  near: Date | null;
}

/**
 * The newest stories that have what a query asks for, at most `RESULTS_MAX`, of which a page in the order asked for. A
 * common word is found often enough among new stories, and it is not looked for in all of them.
 */
export async function findStories(query: FormedQuery, filter: Filter): Promise<Found> {
  const near = filter.near && (await findSince(query, filter, filter.near));
  if (near && near.total > RESULTS_MAX) return near;
  const isCommon = near !== null && near.total * FARTHER > RESULTS_MAX;
  const far = isCommon ? await findFar(query, filter) : null;
  return far && far.total > RESULTS_MAX ? far : await findSince(query, filter, null);
}

/** How many times as many stories are within the far horizon. */
const FARTHER = 5;

async function findFar(query: FormedQuery, filter: Filter): Promise<Found | null> {
  const since = await readHorizon('far', filter.section);
  return since && (await findSince(query, filter, since));
}

// What is not the last look is put in order only when it found enough.
async function findSince(query: FormedQuery, filter: Filter, since: Date | null): Promise<Found> {
  const [row] = await readerDb().$queryRaw<Found[]>`
    WITH ${since === null ? foundInAll(query, filter) : foundSince(query, filter, since)}, counted AS MATERIALIZED (
      SELECT count(*)::int AS total FROM found
    )
    SELECT total, CASE WHEN total > ${RESULTS_MAX} OR ${since === null} THEN ARRAY(
      SELECT article_id FROM found ORDER BY ${orderOf(query, filter)} published_at DESC, article_id DESC
      LIMIT ${RESULTS_ON_PAGE} OFFSET ${(filter.page - 1) * RESULTS_ON_PAGE}
    ) ELSE ARRAY[]::uuid[] END AS ids FROM counted`;
  return row ?? { ids: [], total: 0 };
}

const NEWEST = Prisma.sql`ORDER BY published_at DESC, article_id DESC LIMIT ${RESULTS_MAX + 1}`;

// By words alone: going by time, Postgres would read every story for a word that few have.
function foundInAll(query: FormedQuery, filter: Filter): Prisma.Sql {
  return Prisma.sql`matched AS MATERIALIZED (
      SELECT article_id, published_at, search FROM published.story_search WHERE ${matches(query, filter, null)}
    ), found AS MATERIALIZED (SELECT * FROM matched ${NEWEST})`;
}

// By words or by time, as Postgres thinks best: by time it is done as soon as it has enough, and never reads far.
function foundSince(query: FormedQuery, filter: Filter, since: Date): Prisma.Sql {
  return Prisma.sql`found AS MATERIALIZED (
      SELECT article_id, published_at, search
      FROM published.story_search WHERE ${matches(query, filter, since)} ${NEWEST}
    )`;
}

const MONTH_SECONDS = 30 * 24 * 60 * 60;

// A match is worth twice as much on the day as when it is old, and half of that is gone after a month.
function orderOf({ tsquery }: FormedQuery, { sort }: Filter): Prisma.Sql {
  if (sort === 'newest') return Prisma.empty;
  return Prisma.sql`ts_rank_cd('{0.1, 0.2, 0.5, 1}', search, ${tsquery}::tsquery, 1)
    * (1 + 1 / (1 + GREATEST(0, extract(epoch FROM now() - published_at)::float8) / ${MONTH_SECONDS})) DESC,`;
}

function matches(query: FormedQuery, filter: Filter, since: Date | null): Prisma.Sql {
  const { section, from, to, timeZone } = filter;
  const conditions = [wants(query)];
  // Apart from what is wanted: an index would go through all that has none of these.
  for (const excluded of query.excluded) conditions.push(Prisma.sql`NOT search @@ ${excluded}::tsquery`);
  if (section !== null) conditions.push(Prisma.sql`section_slug = ${section}`);
  if (since !== null) conditions.push(Prisma.sql`published_at >= ${since}`);
  if (from !== null) conditions.push(Prisma.sql`published_at >= ${beginOf(from, 0, timeZone)}`);
  if (to !== null) conditions.push(Prisma.sql`published_at < ${beginOf(to, 1, timeZone)}`);
  return Prisma.join(conditions, ' AND ');
}

function wants({ tsquery, title }: FormedQuery): Prisma.Sql {
  const words = Prisma.sql`search @@ ${tsquery}::tsquery`;
  return title === '' ? words : Prisma.sql`(${words} OR title @@ ${title}::tsquery)`;
}

function beginOf(text: string, daysLater: number, zone: string): Date {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return instantIn(zone, addDays({ year, month, day }, daysLater), { hour: 0, minute: 0 });
}
