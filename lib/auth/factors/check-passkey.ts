import 'server-only';
import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import { tooManyTries } from '#lib/auth/guessing.ts';
import { requireHouseWays } from '#lib/auth/house-ways.ts';
import { networkOf } from '#lib/auth/network.ts';
import { type Limit, takePoint } from '#lib/auth/rate-limit.ts';
import { db } from '#lib/db.ts';
import { newChallenge, type Purpose, relyingParty, takeChallenge } from './challenges.ts';
import { SignedByPasskey } from './webauthn-schema.ts';

/** Pages of sign-in ask for one each, and a signature cannot be guessed: this only keeps the table small. */
const ASKED: Limit = { most: 300, windowMs: 15 * 60 * 1000 };

/**
 * What a passkey is asked to sign: one of somebody's, or whichever the browser has when nobody is known yet.
 * Throws DomainError `too_many_tries`, `not_allowed`.
 */
export async function askForPasskey(
  purpose: Exclude<Purpose, 'register'>,
  personId: string | null,
  address: string,
) {
  requireHouseWays();
  const waitMs = await takePoint(`challenge ${networkOf(address)}`, ASKED);
  if (waitMs > 0) throw tooManyTries(waitMs);
  const held =
    personId === null
      ? []
      : await db().passkey.findMany({
          where: { personId },
          select: { credentialId: true, transports: true },
        });
  return await generateAuthenticationOptions({
    rpID: relyingParty().rpID,
    challenge: await newChallenge(purpose, personId),
    userVerification: 'required',
    allowCredentials: held.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
  });
}

/**
 * Whose passkey has signed, or null when it is not right: another purpose or person, a challenge that was used, another
 * site, no check of the user, or a counter that has not risen, as a copied key would have.
 */
export async function holderOfPasskey(
  input: unknown,
  purpose: Exclude<Purpose, 'register'>,
  personId: string | null,
): Promise<string | null> {
  const parsed = SignedByPasskey.safeParse(input);
  if (!parsed.success) return null;
  const passkey = await db().passkey.findFirst({
    where: {
      credentialId: parsed.data.id,
      person: { disabledAt: null },
      ...(personId === null ? {} : { personId }),
    },
    select: { id: true, personId: true, credentialId: true, publicKey: true, counter: true },
  });
  if (!passkey) return null;
  const counter = await checkSignature(parsed.data, passkey, (challenge) =>
    takeChallenge(challenge, purpose, personId),
  );
  if (counter === null) return null;
  // Those of most devices never count and stay at 0.
  const rises = counter === 0n ? { counter: 0n } : { counter: { lt: counter } };
  const { count } = await db().passkey.updateMany({
    where: { id: passkey.id, ...rises },
    data: { counter, lastUsedAt: new Date() },
  });
  return count === 1 ? passkey.personId : null;
}

async function checkSignature(
  signed: SignedByPasskey,
  passkey: { credentialId: string; publicKey: Uint8Array<ArrayBuffer>; counter: bigint },
  expectedChallenge: (challenge: string) => Promise<boolean>,
): Promise<bigint | null> {
  const { rpID, origin } = relyingParty();
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: signed as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      credential: {
        id: passkey.credentialId,
        publicKey: passkey.publicKey,
        counter: Number(passkey.counter),
      },
      requireUserVerification: true,
    });
    return verified ? BigInt(authenticationInfo.newCounter) : null;
  } catch {
    return null;
  }
}
