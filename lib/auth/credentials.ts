import 'server-only';
import { z } from 'zod';
import { db } from '#lib/db.ts';
import { Email } from '#lib/people/schema.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { passwordHolders } from './house-ways.ts';
import { isPasswordRight } from './passwords.ts';

/** What somebody types to sign in. */
export const Credentials = z.object({ email: Email, password: z.string().min(1).max(128) });

/** Whose password was right, and the hash that it was held against. */
export interface PasswordHolder {
  id: string;
  passwordHash: string;
}

/** The person whose e-mail address and password these are, or null; the answer takes as long either way. */
export async function personOfCredentials(
  input: unknown,
  clock: Clock = systemClock,
): Promise<PasswordHolder | null> {
  const parsed = Credentials.safeParse(input);
  if (!parsed.success) return null;
  const person = await db().person.findFirst({
    where: { email: parsed.data.email, disabledAt: null, ...passwordHolders(clock()) },
    select: { id: true, passwordHash: true },
  });
  const isRight = await isPasswordRight(person?.passwordHash ?? null, parsed.data.password);
  return person?.passwordHash && isRight ? { id: person.id, passwordHash: person.passwordHash } : null;
}
