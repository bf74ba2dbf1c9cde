import 'server-only';
import { recordAudit } from '#lib/audit/record.ts';
import { somebody } from '#lib/auth/somebody.ts';
import { db, inTransaction } from '#lib/db.ts';
import { getLog } from '#lib/log.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/**
 * Notes in the audit log that somebody failed to sign in as one of the staff. Nobody waits for it, since what is noted of
 * accounts alone would tell by its time which exist; the limit of guesses bounds how many there are.
 */
export function noteFailure(who: Prisma.PersonWhereInput, origin: string, why: string): Promise<void> {
  return note(who, origin, why).catch((error: unknown) => {
    getLog('auth').error({ err: error }, 'a failed sign-in could not be recorded');
  });
}

async function note(who: Prisma.PersonWhereInput, origin: string, why: string): Promise<void> {
  const person = await db().person.findFirst({ where: who, select: { id: true } });
  if (!person) return;
  const object = { type: 'person', id: person.id };
  await inTransaction((tx) =>
    recordAudit(tx, somebody(origin), { action: 'signIn.done', object, outcome: 'refused', after: { why } }),
  );
}
