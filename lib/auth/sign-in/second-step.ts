import 'server-only';
import { z } from 'zod';
import { takeAppCode } from '#lib/auth/factors/app-code.ts';
import { wrongCode } from '#lib/auth/factors/authenticator-app.ts';
import { holderOfPasskey } from '#lib/auth/factors/check-passkey.ts';
import { takeRecoveryCode } from '#lib/auth/factors/recovery-codes.ts';
import { guessWithin } from '#lib/auth/guessing.ts';
import { requireHouseWays } from '#lib/auth/house-ways.ts';
import { deviceOf } from '#lib/auth/known-device.ts';
import { AppCode, RecoveryCode } from '#lib/auth/schema.ts';
import { holderOfSession } from '#lib/auth/sessions.ts';
import { db } from '#lib/db.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { noteFailure, notingFloods } from './note-failure.ts';
import { enter, type Means, type SignedIn } from './open.ts';
import type { Visitor } from './visitor.ts';

/** One second factor: a code of the app, a recovery code, or what a passkey has signed. */
export const SecondFactor = z.union(
  [
    z.strictObject({ code: AppCode }),
    z.strictObject({ recoveryCode: RecoveryCode }),
    z.strictObject({ passkey: z.unknown() }),
  ],
  'A code has six digits, a recovery code 16 letters and digits. Check what you typed.',
);
type SecondFactor = z.output<typeof SecondFactor>;

/** Whose session waits for its second factor, or null. */
export async function pendingHolder(token: string | null, clock: Clock = systemClock) {
  const holder = token === null ? null : await holderOfSession(token, clock);
  return holder?.state === 'factor_due' ? holder.actor : null;
}

/** By which means somebody may pass the second step. */
export async function secondMeans(personId: string): Promise<{ app: boolean; passkey: boolean }> {
  const person = await db().person.findUniqueOrThrow({
    where: { id: personId },
    select: { totp: { select: { confirmedAt: true } }, passkeys: { select: { id: true }, take: 1 } },
  });
  return { app: person.totp?.confirmedAt != null, passkey: person.passkeys.length > 0 };
}

/**
 * Passes the second factor: the session of the first step ends, and a new one with a new token begins. Five wrong tries and
 * there is a wait. Throws DomainError `not_signed_in`, `invalid_input`, `too_many_tries`, `not_allowed`.
 */
export async function passSecondStep(
  token: string | null,
  input: unknown,
  visitor: Visitor,
  clock: Clock = systemClock,
): Promise<SignedIn> {
  requireHouseWays();
  const actor = await pendingHolder(token, clock);
  const personId = actor?.personId;
  if (token === null || !actor || !personId) {
    throw new DomainError('not_signed_in', 'Your sign-in has taken too long, or has ended. Sign in again.');
  }
  const factor = parseInput(SecondFactor, input);
  const guess = {
    what: 'factor',
    account: actor.email,
    address: visitor.address,
    device: deviceOf(visitor.device, actor.email),
  } as const;
  const means = await notingFloods({ id: personId }, visitor.origin, () =>
    guessWithin(guess, () => meansOf(personId, factor, clock), clock),
  );
  if (means !== null) return await enter(personId, means, visitor, { begunWith: token, clock });
  void noteFailure({ id: personId }, visitor.origin, 'wrong second factor');
  throw 'code' in factor ? wrongCode() : wrongOther(factor);
}

async function meansOf(personId: string, factor: SecondFactor, clock: Clock): Promise<Means | null> {
  if ('code' in factor) return (await takeAppCode(personId, factor.code, { clock })) ? 'app' : null;
  if ('recoveryCode' in factor) {
    return (await takeRecoveryCode(personId, factor.recoveryCode)) ? 'recovery code' : null;
  }
  return (await holderOfPasskey(factor.passkey, 'factor', personId)) === null ? null : 'passkey';
}

function wrongOther(factor: SecondFactor): DomainError {
  if ('passkey' in factor) {
    return new DomainError('invalid_input', 'The passkey could not be checked. Try again, or use a code.');
  }
  const sentence = 'This recovery code is not right, or was used already. Type another one.';
  return new DomainError('invalid_input', sentence, { fields: { recoveryCode: sentence } });
}
