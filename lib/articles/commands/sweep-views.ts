import 'server-only';
import { db } from '#lib/db.ts';

/** Deletes the views of hours from which on more than a year can be compared; at most `limit` rows. Returns how many. */
export async function sweepViews(limit = 1000): Promise<number> {
  return await db().$executeRaw`
    DELETE FROM story_view_hour WHERE (article_id, hour, referrer, device) IN (
      SELECT article_id, hour, referrer, device FROM story_view_hour
      WHERE hour < now() - interval '400 days' ORDER BY hour LIMIT ${limit})`;
}
