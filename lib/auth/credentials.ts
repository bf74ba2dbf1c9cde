import 'server-only';
import { z } from 'zod';
import { db } from '#lib/db.ts';
import { Email } from '#lib/people/schema.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { passwordHolders } from './house-ways.ts';
import { isPasswordRight } from './passwords.ts';

/** What somebody types to sign in. */
export const Credentials = z.object({ email: Email, password: z.string().min(1).max(128) });

/** The person whose e-mail address and password these are, or null; the answer takes as long either way. */
export async function personOfCredentials(
  input: unknown,
  clock: Clock = systemClock,
): Promise<{ id: string; name: string } | null> {
  const parsed = Credentials.safeParse(input);
  if (!parsed.success) return null;
  const person = await db().person.findFirst({
    where: { email: parsed.data.email, disabledAt: null, ...passwordHolders(clock()) },
    select: { id: true, name: true, passwordHash: true },
  });
  const isRight = await isPasswordRight(person?.passwordHash ?? null, parsed.data.password);
  return person && isRight ? { id: person.id, name: person.name } : null;
}
