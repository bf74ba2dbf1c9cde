import 'server-only';
import { Secret, TOTP } from 'otpauth';
import { seal, unseal } from '#lib/auth/seal.ts';
import { db, type Transaction } from '#lib/db.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';

const STEP_MS = 30_000;

/** A new secret for an authenticator app, of 160 bits, in base32. */
export function newAppSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The secret as authenticator apps know it: SHA-1, six digits, steps of 30 seconds (RFC 6238). */
export function appOf(secret: string, labels: { issuer: string; label: string }): TOTP {
  return new TOTP({ ...labels, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 });
}

/** A secret as it is stored. */
export function sealSecret(secret: string, personId: string): string {
  return seal(secret, { purpose: 'authenticator secrets', owner: personId });
}

/**
 * Uses up a code of somebody's app: that of this step of 30 seconds, of the one before or after it. The step and those before it
 * are used up then, so that of several at once exactly one gets through. `isConfirming` takes the app that is being added.
 */
export async function takeAppCode(
  personId: string,
  code: string,
  {
    isConfirming = false,
    clock = systemClock,
    database = db(),
  }: { isConfirming?: boolean; clock?: Clock; database?: Transaction } = {},
): Promise<boolean> {
  const confirmedAt = isConfirming ? null : { not: null };
  const app = await database.totp.findFirst({ where: { personId, confirmedAt }, select: { secret: true } });
  const secret = app && unseal(app.secret, { purpose: 'authenticator secrets', owner: personId });
  if (!secret) return false;
  const now = clock().getTime();
  const labels = { issuer: '', label: '' };
  const delta = appOf(secret, labels).validate({ token: code, timestamp: now, window: 1 });
  if (delta === null) return false;
  const step = Math.floor(now / STEP_MS) + delta;
  const { count } = await database.totp.updateMany({
    where: { personId, secret: app.secret, lastStep: { lt: step } },
    data: { lastStep: step, ...(isConfirming ? { confirmedAt: clock() } : {}) },
  });
  return count === 1;
}
