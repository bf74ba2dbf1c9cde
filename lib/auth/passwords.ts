import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { DomainError } from '#lib/shared/domain-error.ts';
import { inTurns } from '#lib/shared/in-turn.ts';
import { isGuessedFirst } from './password/guessed-first.ts';

// argon2id, the parameters that OWASP names as the least: 19 MiB, two passes, one lane.
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// A hash takes 19 MiB, so a flood of sign-ins must queue rather than fill the memory.
const inTurn = inTurns({ atOnce: 4 });

/**
 * The argon2id hash of a new password, in PHC string format. Every one that is set passes here, so here those are refused
 * that are guessed first. Throws DomainError `invalid_input`.
 */
export async function hashPassword(password: string): Promise<string> {
  if (await isGuessedFirst(password)) {
    const sentence =
      'This password is one of those that are guessed first. Use another one: a sentence is fine.';
    throw new DomainError('invalid_input', sentence, { fields: { password: sentence } });
  }
  return await hashInTurn(password);
}

function hashInTurn(password: string): Promise<string> {
  return inTurn(() => hash(password, PARAMETERS));
}

let decoy: Promise<string> | null = null;

/**
 * Whether a password is right. Without a stored hash it works as long and says no, so that the time of the answer
 * does not tell whether an account exists.
 */
export async function isPasswordRight(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashInTurn('no account has this password');
  const nobodys = await decoy;
  const isRight = await inTurn(() => verify(stored ?? nobodys, password));
  return isRight && stored !== null;
}
