import 'server-only';
import { hashToken, newToken } from '#lib/auth/tokens.ts';
import { db } from '#lib/db.ts';
import { getEnv } from '#lib/env.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';

export const CHALLENGE_MS = 5 * 60 * 1000;

/** What a passkey is asked for; a challenge for one of them is none for the others. */
export type Purpose = 'register' | 'sign_in' | 'factor' | 'proof';

/** Whom a passkey is made for and shown to: only this newsroom, at its own address. */
export function relyingParty(): { rpID: string; origin: string } {
  const { siteUrl } = getEnv();
  return { rpID: new URL(siteUrl).hostname, origin: siteUrl };
}

/** A new challenge, in base64url; of whoever signs in without a name nobody is known. */
export async function newChallenge(
  purpose: Purpose,
  personId: string | null,
  clock: Clock = systemClock,
): Promise<Uint8Array<ArrayBuffer>> {
  const challenge = newToken();
  const expiresAt = new Date(clock().getTime() + CHALLENGE_MS);
  await db().passkeyChallenge.create({
    data: { challengeHash: hashToken(challenge), purpose, personId, expiresAt },
    select: { purpose: true },
  });
  return new Uint8Array(Buffer.from(challenge, 'base64url'));
}

/** Uses a challenge up, whatever comes of it. Of several answers at once one gets through. */
export async function takeChallenge(
  challenge: string,
  purpose: Purpose,
  personId: string | null,
  clock: Clock = systemClock,
): Promise<boolean> {
  const { count } = await db().passkeyChallenge.deleteMany({
    where: { challengeHash: hashToken(challenge), purpose, personId, expiresAt: { gt: clock() } },
  });
  return count === 1;
}
