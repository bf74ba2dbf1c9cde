import 'server-only';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { keyedHash } from './keyed-hash.ts';
import { networkOf } from './network.ts';
import { forgetTries, givePointBack, type Limit, takePoint } from './rate-limit.ts';

const WINDOW_MS = 15 * 60 * 1000;
/** How many wrong guesses there may be in a quarter of an hour. */
export const GUESSES = {
  account: { most: 5, windowMs: WINDOW_MS },
  address: { most: 20, windowMs: WINDOW_MS },
} as const satisfies Record<string, Limit>;

/** What is guessed at, of whom, and from where. */
export interface Guess {
  what: 'password' | 'factor' | 'proof';
  /** The e-mail address that was typed, whether or not there is such an account, or an id. */
  account: string;
  /** The client's network address. */
  address: string;
  /** The name of a browser in which the account was used before: see `deviceOf`. */
  device: string | null;
}

/**
 * Lets somebody guess, and answers as `attempt` does: null is a wrong guess and counts. From a browser that has signed in
 * to the account before, only its own wrong guesses count, so that nobody can lock the owner out. An account that does
 * not exist is counted like any other. Throws DomainError `too_many_tries` with `retryAfterSeconds`.
 */
export async function guessWithin<T>(
  guess: Guess,
  attempt: () => Promise<T | null>,
  clock: Clock = systemClock,
): Promise<T | null> {
  const { own, shared } = keysOf(guess);
  // The address first: whoever has used that up makes no rows for accounts.
  if (shared !== null) refuseAfter(await takePoint(shared, GUESSES.address, clock));
  refuseAfter(await takePoint(own, GUESSES.account, clock));
  const right = await attempt();
  if (right === null) return null;
  await forgetTries(own);
  if (shared !== null) await givePointBack(shared);
  return right;
}

/**
 * Forgets the wrong passwords of an account that has a new one. Wrong second factors go on counting: whoever reads somebody's
 * mail could ask for a new password again and again.
 */
export async function forgivePasswords(account: string): Promise<void> {
  await forgetTries(keysOf({ what: 'password', account, address: '', device: null }).own);
}

function keysOf({ what, account, address, device }: Guess): { own: string; shared: string | null } {
  const own = `${what} ${keyedHash('guesses', `${account}\n${device ?? ''}`)}`;
  return { own, shared: device === null ? `address ${networkOf(address)}` : null };
}

function refuseAfter(waitMs: number): void {
  if (waitMs > 0) throw tooManyTries(waitMs);
}

/** A refusal that says how long to wait. */
export function tooManyTries(waitMs: number): DomainError {
  const minutes = Math.ceil(waitMs / 60_000);
  const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`;
  return new DomainError('too_many_tries', `There were too many tries. Wait ${wait} and try again.`, {
    extra: { retryAfterSeconds: Math.ceil(waitMs / 1000) },
  });
}
