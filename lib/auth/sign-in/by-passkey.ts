import 'server-only';
import { holderOfPasskey } from '#lib/auth/factors/check-passkey.ts';
import { SignedByPasskey } from '#lib/auth/factors/webauthn-schema.ts';
import { GUESSES, tooManyTries } from '#lib/auth/guessing.ts';
import { requireHouseWays } from '#lib/auth/house-ways.ts';
import { networkOf } from '#lib/auth/network.ts';
import { givePointBack, takePoint } from '#lib/auth/rate-limit.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { noteFailure } from './note-failure.ts';
import { enter, type SignedIn } from './open.ts';
import type { Visitor } from './visitor.ts';

/**
 * Signs in whoever has the passkey, with or without having typed a name: it was shown a fingerprint, a face or a PIN, so it
 * is both factors. Throws DomainError `wrong_password`, `too_many_tries`, `not_allowed`.
 */
export async function enterByPasskey(signed: unknown, visitor: Visitor): Promise<SignedIn> {
  requireHouseWays();
  const key = `passkey ${networkOf(visitor.address)}`;
  const waitMs = await takePoint(key, GUESSES.address);
  if (waitMs > 0) throw tooManyTries(waitMs);
  const personId = await holderOfPasskey(signed, 'sign_in', null);
  if (personId === null) {
    void noteFailure(
      { passkeys: { some: { credentialId: credentialOf(signed) } } },
      visitor.origin,
      'wrong passkey',
    );
    throw new DomainError(
      'wrong_password',
      'This passkey does not open an account here. Use another one, or your password.',
    );
  }
  await givePointBack(key);
  return await enter(personId, 'passkey', visitor);
}

function credentialOf(signed: unknown): string {
  return SignedByPasskey.safeParse(signed).data?.id ?? '';
}
