import 'server-only';
import { db } from '#lib/db.ts';

/**
 * Writes the words of stories again whose tags or authors have other names now, at most `limit`, the newest first.
 * Returns how many.
 */
export async function refreshDueSearch(limit = 20): Promise<number> {
  const [row] = await db().$queryRaw<{ done: number }[]>`SELECT refresh_due_search(${limit}::int) AS done`;
  return row?.done ?? 0;
}
