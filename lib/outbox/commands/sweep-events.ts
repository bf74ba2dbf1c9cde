import 'server-only';
import { db } from '#lib/db.ts';
import { MOST_TRIES } from './handle-events.ts';

/**
 * Deletes events that were handled two weeks ago, and those that were given up three months ago; at most `limit`.
 * Returns how many.
 */
export async function sweepEvents(limit = 1000): Promise<number> {
  return await db().$executeRaw`
    DELETE FROM outbox_event WHERE id IN (
      SELECT id FROM outbox_event
      WHERE handled_at < now() - interval '14 days'
        OR (handled_at IS NULL AND attempts >= ${MOST_TRIES} AND at < now() - interval '90 days')
      LIMIT ${limit})`;
}
