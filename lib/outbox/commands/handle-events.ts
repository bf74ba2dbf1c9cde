import 'server-only';
import { inTransaction, type Transaction } from '#lib/db.ts';
import { EventPayload, type OutboxEvent } from '#lib/outbox/event.ts';
import { backOffMs, PATIENT } from '#lib/shared/back-off.ts';

/** Something that follows from an event, in the transaction that says it is done: all of it is committed, or nothing. */
export type FollowUp = (tx: Transaction, event: OutboxEvent) => Promise<void>;

/** What came of one event. */
export type EventOutcome =
  | { id: bigint; did: 'handled' }
  | { id: bigint; did: 'failed'; attempts: number; error: unknown };

/** After so many failed tries an event is left for somebody to look at, with its problem. */
export const MOST_TRIES = 12;
const PROBLEM_MAX = 1000;

/**
 * Handles the oldest events that wait, at most `limit`, each in a transaction of its own and once however many
 * processes do so. One that fails waits, longer each time, and does not hold up the others.
 */
export async function handleEvents(
  followUps: readonly FollowUp[],
  limit = 20,
  random: () => number = Math.random,
): Promise<EventOutcome[]> {
  const outcomes: EventOutcome[] = [];
  while (outcomes.length < limit) {
    const outcome = await handleNext(followUps, random);
    if (outcome === null) break;
    outcomes.push(outcome);
  }
  return outcomes;
}

interface Waiting {
  id: bigint;
  kind: string;
  articleId: string | null;
  payload: unknown;
  attempts: number;
}

async function handleNext(
  followUps: readonly FollowUp[],
  random: () => number,
): Promise<EventOutcome | null> {
  let locked: Waiting | null = null;
  try {
    return await inTransaction(async (tx) => {
      locked = await lockNext(tx);
      if (locked === null) return null;
      const { id, kind, articleId, payload, attempts } = locked;
      const event = { id, kind, articleId, payload: EventPayload.parse(payload) };
      for (const followUp of followUps) await followUp(tx, event);
      const done = { handledAt: new Date(), attempts: attempts + 1, problem: '' };
      await tx.outboxEvent.update({ where: { id }, data: done, select: { id: true } });
      return { id, did: 'handled' };
    });
  } catch (error) {
    // Assigned in the transaction, which the compiler cannot see.
    const failed = locked as Waiting | null;
    if (failed === null) throw error;
    return await noteFailure(failed, error, random());
  }
}

// One that was never tried waits for no clock: its time may come from a machine whose clock is ahead.
async function lockNext(tx: Transaction): Promise<Waiting | null> {
  const [next] = await tx.$queryRaw<Waiting[]>`
    SELECT id, kind, article_id AS "articleId", payload, attempts FROM outbox_event
    WHERE handled_at IS NULL AND attempts < ${MOST_TRIES} AND (attempts = 0 OR try_at <= now())
    ORDER BY try_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return next ?? null;
}

// In a transaction of its own, since the first one is undone; meanwhile somebody else may have handled it.
async function noteFailure(failed: Waiting, error: unknown, random: number): Promise<EventOutcome> {
  const { id, attempts } = failed;
  const problem = (error instanceof Error ? error.message : String(error)).slice(0, PROBLEM_MAX);
  const waitMs = backOffMs(PATIENT, attempts + 1, random);
  await inTransaction(async (tx) => {
    await tx.$executeRaw`
      UPDATE outbox_event
      SET attempts = attempts + 1, problem = ${problem}, try_at = now() + ${waitMs} * interval '1 millisecond'
      WHERE id = ${id} AND handled_at IS NULL AND attempts = ${attempts}`;
  });
  return { id, did: 'failed', attempts: attempts + 1, error };
}
