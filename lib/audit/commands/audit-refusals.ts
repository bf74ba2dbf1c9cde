import 'server-only';
import { type Attempt, recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db, inTransaction, type Transaction } from '#lib/db.ts';
import { getLog } from '#lib/log.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { DomainError } from '#lib/shared/domain-error.ts';

/** How often one person's refusals are written: the same one once per window, and not more than `most` in all. */
export const REFUSALS = { windowMs: 60_000, most: 30 } as const;

/**
 * Does what somebody asked for; when a right was missing, that becomes a line of the log. It has a transaction of its
 * own, since that of the change is undone. Throws what `work` throws.
 */
export async function auditRefusals<T>(
  actor: Actor,
  attempt: Attempt,
  work: () => Promise<T>,
  clock: Clock = systemClock,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError && error.isDenial && actor.personId !== null) {
      await recordRefusal({ ...actor, personId: actor.personId }, attempt, error.message, clock());
    }
    throw error;
  }
}

// What could not be written must not hide why somebody was refused.
async function recordRefusal(
  actor: Actor & { personId: string },
  attempt: Attempt,
  why: string,
  now: Date,
): Promise<void> {
  try {
    // Most of a hammering ends here, before it holds a connection and a lock.
    if (await isEnough(db(), actor.personId, attempt, now)) return;
    await inTransaction(async (tx) => {
      // Of many requests at once each sees what the others wrote: the lock is held until the line is committed.
      await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtext('audit_refusal'), hashtext(${actor.personId}))`;
      if (await isEnough(tx, actor.personId, attempt, now)) return;
      await recordAudit(tx, actor, { ...attempt, outcome: 'refused', after: { why } });
    });
  } catch (error) {
    getLog('audit').error({ err: error, attempt }, 'a refusal could not be recorded');
  }
}

interface Refused {
  action: string;
  objectType: string;
  objectId: string | null;
}

async function isEnough(
  database: Transaction,
  personId: string,
  attempt: Attempt,
  now: Date,
): Promise<boolean> {
  const since = new Date(now.getTime() - REFUSALS.windowMs);
  const recent = await database.$queryRaw<Refused[]>`
    SELECT action, object_type AS "objectType", object_id AS "objectId" FROM (
      SELECT * FROM audit_event WHERE person_id = ${personId}::uuid AND outcome = 'refused'
      ORDER BY id DESC LIMIT ${REFUSALS.most}) newest
    WHERE at > ${since}`;
  const { action, object } = attempt;
  return (
    recent.length >= REFUSALS.most ||
    recent.some(
      (one) => one.action === action && one.objectType === object.type && one.objectId === object.id,
    )
  );
}
