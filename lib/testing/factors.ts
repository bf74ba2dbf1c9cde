import { appOf, newAppSecret, sealSecret } from '#lib/auth/factors/app-code.ts';
import { newChallenge } from '#lib/auth/factors/challenges.ts';
import { replaceCodes } from '#lib/auth/factors/recovery-codes.ts';
import { hashToken } from '#lib/auth/tokens.ts';
import { db, inTransaction } from '#lib/db.ts';

/** Gives somebody an authenticator app that is confirmed. Returns its secret, and what makes its codes. */
export async function anApp(personId: string): Promise<{ secret: string; codeAt(time: number): string }> {
  const secret = newAppSecret();
  await db().totp.create({
    data: { personId, secret: sealSecret(secret, personId), confirmedAt: new Date() },
    select: { personId: true },
  });
  const app = appOf(secret, { issuer: '', label: '' });
  return { secret, codeAt: (timestamp) => app.generate({ timestamp }) };
}

/** Gives somebody ten recovery codes. */
export function someCodes(personId: string): Promise<string[]> {
  return inTransaction((tx) => replaceCodes(tx, personId));
}

/** Gives somebody one of all that proves who they are besides a password, and of what is under way. */
export async function everyFactor(personId: string): Promise<void> {
  await anApp(personId);
  await someCodes(personId);
  const expiresAt = new Date(Date.now() + 60_000);
  const passkey = {
    credentialId: personId,
    publicKey: new Uint8Array(1),
    counter: 0,
    transports: [],
    name: 'Key',
  };
  await db().passkey.create({ data: { personId, ...passkey }, select: { id: true } });
  await newChallenge('factor', personId);
  await db().passwordReset.create({
    data: { personId, tokenHash: hashToken(personId), expiresAt },
    select: { personId: true },
  });
}
