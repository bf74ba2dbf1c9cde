import 'server-only';
import { db } from '#lib/db.ts';
import { sweepRateLimits } from './rate-limit.ts';
import { sweepSessions } from './sessions.ts';

/** What is deleted by time of what signing in leaves behind: each at most `limit` rows, and says how many. */
export const AUTH_SWEEPS: readonly ((limit: number) => Promise<number>)[] = [
  sweepRateLimits,
  sweepSessions,
  (limit) => db().$executeRaw`
    DELETE FROM password_reset WHERE person_id IN (
      SELECT person_id FROM password_reset WHERE expires_at <= now() LIMIT ${limit} FOR UPDATE SKIP LOCKED)`,
  (limit) => db().$executeRaw`
    DELETE FROM passkey_challenge WHERE challenge_hash IN (
      SELECT challenge_hash FROM passkey_challenge WHERE expires_at <= now() LIMIT ${limit} FOR UPDATE SKIP LOCKED)`,
  (limit) => db().$executeRaw`
    DELETE FROM oidc_sign_in WHERE state_hash IN (
      SELECT state_hash FROM oidc_sign_in WHERE expires_at <= now() LIMIT ${limit} FOR UPDATE SKIP LOCKED)`,
];
