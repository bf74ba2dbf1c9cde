import 'server-only';
import { db } from '#lib/db.ts';

/** Deletes answers that were kept for their 24 hours, at most `limit`. Returns how many. */
export async function sweepAnswers(limit = 1000): Promise<number> {
  // One whose key is used again just now is no longer old.
  return await db().$executeRaw`
    DELETE FROM idempotent_answer WHERE (person_id, key) IN (
      SELECT person_id, key FROM idempotent_answer WHERE at <= now() - interval '24 hours'
      LIMIT ${limit} FOR UPDATE SKIP LOCKED)`;
}
