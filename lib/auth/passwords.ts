import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { inTurns } from '#lib/shared/in-turn.ts';

// argon2id, the parameters that OWASP names as the least: 19 MiB, two passes, one lane.
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// A hash takes 19 MiB, so a flood of sign-ins must queue rather than fill the memory.
const inTurn = inTurns({ atOnce: 4 });

/** The argon2id hash of a password, in PHC string format. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, PARAMETERS));
}

let decoy: Promise<string> | null = null;

/**
 * Whether a password is right. Without a stored hash it works as long and says no, so that the time of the answer
 * does not tell whether an account exists.
 */
export async function isPasswordRight(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this password');
  const nobodys = await decoy;
  const isRight = await inTurn(() => verify(stored ?? nobodys, password));
  return isRight && stored !== null;
}
