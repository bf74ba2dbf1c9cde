import 'server-only';
import { Credentials, type PasswordHolder, personOfCredentials } from '#lib/auth/credentials.ts';
import { guessWithin } from '#lib/auth/guessing.ts';
import { deviceOf } from '#lib/auth/known-device.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { noteFailure, notingFloods } from './note-failure.ts';
import type { Visitor } from './visitor.ts';

/**
 * The person whose e-mail address and password somebody has typed, or null. It says and takes the same whether or not there
 * is such an account. Throws DomainError `too_many_tries`.
 */
export async function personByPassword(
  input: unknown,
  visitor: Visitor,
  clock: Clock = systemClock,
): Promise<PasswordHolder | null> {
  const parsed = Credentials.safeParse(input);
  if (!parsed.success) return null;
  const { email } = parsed.data;
  const guess = {
    what: 'password',
    account: email,
    address: visitor.address,
    device: deviceOf(visitor.device, email),
  } as const;
  const who = { email, disabledAt: null };
  const person = await notingFloods(who, visitor.origin, () =>
    guessWithin(guess, () => personOfCredentials(parsed.data, clock), clock),
  );
  if (person === null) void noteFailure(who, visitor.origin, 'wrong password');
  return person;
}
