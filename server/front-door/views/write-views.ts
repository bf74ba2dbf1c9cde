import type { Pool } from 'pg';
import type { Sum } from './tally.ts';

// One statement whatever has come. Only what readers can see just now is counted, and no hour that is yet to come: then
// this machine's clock is wrong. In the order of the key, so that two machines wait for each other and never in a ring.
const WRITE = `
  INSERT INTO story_view_hour AS kept (article_id, hour, referrer, device, views)
  SELECT live.article_id, least(told.hour, date_bin('1 hour', now(), 'epoch')), told.referrer, told.device, sum(told.views)
  FROM unnest($1::uuid[], $2::timestamptz[], $3::text[]::view_referrer[], $4::text[]::view_device[], $5::int[])
    AS told (story, hour, referrer, device, views)
  JOIN published.section_story live ON live.article_id = told.story
  GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
  ON CONFLICT (article_id, hour, referrer, device) DO UPDATE SET views = kept.views + EXCLUDED.views`;

/** Adds sums to those of the database, all or none; returns how many rows that were of stories that are live. */
export async function writeViews(pool: Pick<Pool, 'query'>, sums: readonly Sum[]): Promise<number> {
  const { rowCount } = await pool.query(WRITE, [
    sums.map(({ story }) => story),
    sums.map(({ hourMs }) => new Date(hourMs).toISOString()),
    sums.map(({ referrer }) => referrer),
    sums.map(({ device }) => device),
    sums.map(({ views }) => views),
  ]);
  return rowCount ?? 0;
}
