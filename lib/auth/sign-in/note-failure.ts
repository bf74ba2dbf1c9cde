import 'server-only';
import { recordAudit } from '#lib/audit/record.ts';
import { GUESSES } from '#lib/auth/guessing.ts';
import { keyedHash } from '#lib/auth/keyed-hash.ts';
import { takePoint } from '#lib/auth/rate-limit.ts';
import { somebody } from '#lib/auth/somebody.ts';
import { db, inTransaction } from '#lib/db.ts';
import { getLog } from '#lib/log.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/**
 * Notes in the audit log that somebody failed to sign in as one of the staff. Nobody waits for it, since what is noted of
 * accounts alone would tell by its time which exist; the limit of guesses bounds how many there are.
 */
export function noteFailure(who: Prisma.PersonWhereInput, origin: string, why: string): Promise<void> {
  return report(note(who, origin, why));
}

/**
 * Does what somebody who signs in has asked for; a refusal for too many tries is noted too, once for each of the staff and
 * quarter of an hour, so that a flood does not swell the log.
 */
export async function notingFloods<T>(
  who: Prisma.PersonWhereInput,
  origin: string,
  attempt: () => Promise<T>,
): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    const isFlood = error instanceof DomainError && error.code === 'too_many_tries';
    if (isFlood) void report(note(who, origin, 'too many tries', isFirst));
    throw error;
  }
}

async function isFirst(personId: string): Promise<boolean> {
  const { windowMs } = GUESSES.account;
  return (await takePoint(`told ${keyedHash('guesses', personId)}`, { most: 1, windowMs })) === 0;
}

function report(noted: Promise<void>): Promise<void> {
  return noted.catch((error: unknown) => {
    getLog('auth').error({ err: error }, 'a failed sign-in could not be recorded');
  });
}

async function note(
  who: Prisma.PersonWhereInput,
  origin: string,
  why: string,
  isNews: (personId: string) => Promise<boolean> = async () => true,
): Promise<void> {
  const person = await db().person.findFirst({ where: who, select: { id: true } });
  if (!person || !(await isNews(person.id))) return;
  const object = { type: 'person', id: person.id };
  await inTransaction((tx) =>
    recordAudit(tx, somebody(origin), { action: 'signIn.done', object, outcome: 'refused', after: { why } }),
  );
}
