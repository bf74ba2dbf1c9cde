import 'server-only';
import { db } from '#lib/db.ts';

/**
 * Deletes changes of pages that every front door which still runs has long read; at most `limit`. One that comes back
 * after more time finds that it has missed some, and begins anew. Returns how many.
 */
export async function sweepPageChanges(limit = 1000): Promise<number> {
  return await db().$executeRaw`
    DELETE FROM page_change WHERE id IN (
      SELECT id FROM page_change WHERE at < now() - interval '14 days' ORDER BY id LIMIT ${limit})`;
}
