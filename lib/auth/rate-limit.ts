import 'server-only';
import { db } from '#lib/db.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';

/** So often something may be tried within a time that begins with the first try. */
export interface Limit {
  readonly most: number;
  readonly windowMs: number;
}

/**
 * Counts a try under a key, and says how many milliseconds somebody has to wait: 0 when the try is within the limit. One
 * statement, so that of many tries at once no more get through than may; what is refused does not make the wait longer.
 */
export async function takePoint(
  key: string,
  { most, windowMs }: Limit,
  clock: Clock = systemClock,
): Promise<number> {
  const now = clock();
  const end = new Date(now.getTime() + windowMs);
  const [row] = await db().$queryRaw<{ points: number; expiresAt: Date }[]>`
    INSERT INTO rate_limit AS held (key, points, expires_at) VALUES (${key}, 1, ${end})
    ON CONFLICT (key) DO UPDATE SET
      points = CASE WHEN held.expires_at <= ${now} THEN 1 ELSE least(held.points, ${most}) + 1 END,
      expires_at = CASE WHEN held.expires_at <= ${now} THEN EXCLUDED.expires_at ELSE held.expires_at END
    RETURNING points, expires_at AS "expiresAt"`;
  if (row === undefined || row.points <= most) return 0;
  // Another try that began a moment later, or by a clock that is ahead, may have come first.
  return Math.min(windowMs, Math.max(1, row.expiresAt.getTime() - now.getTime()));
}

/** Takes one try back, since it was none of those that are counted. */
export async function givePointBack(key: string): Promise<void> {
  await db().$executeRaw`UPDATE rate_limit SET points = points - 1 WHERE key = ${key} AND points > 0`;
}

/** Forgets all tries under a key. */
export async function forgetTries(key: string): Promise<void> {
  await db().rateLimit.deleteMany({ where: { key } });
}

/** Deletes counts whose time is over, at most `limit`. Returns how many. */
export async function sweepRateLimits(limit = 1000): Promise<number> {
  return await db().$executeRaw`
    DELETE FROM rate_limit WHERE key IN (
      SELECT key FROM rate_limit WHERE expires_at <= now() LIMIT ${limit} FOR UPDATE SKIP LOCKED)`;
}
