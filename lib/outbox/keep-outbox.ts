import 'server-only';
import { getLog } from '#lib/log.ts';
import { lookAgain } from '#lib/shared/look-again.ts';
import { waker } from '#lib/wake.ts';
import { type EventOutcome, type FollowUp, type handleEvents, MOST_TRIES } from './commands/handle-events.ts';

// Each event is announced as it is committed; this is for what was not heard, and for what is tried again.
const LOOK_EVERY_MS = 1000;
const AT_ONCE = 20;

const SWEEP_EVERY_MS = 60 * 60 * 1000;
const SWEPT_AT_ONCE = 1000;

interface Work {
  handle: typeof handleEvents;
  /** Deletes what is long done with, at most so many; resolves with how many. */
  sweeps: readonly ((limit: number) => Promise<number>)[];
}

/** Does what follows from events for as long as the process runs, and sweeps those done long ago. Returns what ends it. */
export function keepOutbox({ handle, sweeps }: Work, followUps: readonly FollowUp[]): () => void {
  const { wake, stop } = lookAgain({
    everyMs: LOOK_EVERY_MS,
    look: async () => {
      const outcomes = await handle(followUps, AT_ONCE);
      for (const outcome of outcomes) tell(outcome);
      return outcomes.length === AT_ONCE && outcomes.some(({ did }) => did === 'handled');
    },
    onError: (error) => getLog('outbox').error({ err: error }, 'events could not be read; trying again'),
  });
  const sweeping = lookAgain({
    everyMs: SWEEP_EVERY_MS,
    look: async () => {
      const swept = await Promise.all(sweeps.map((sweep) => sweep(SWEPT_AT_ONCE)));
      return swept.includes(SWEPT_AT_ONCE);
    },
    onError: (error) =>
      getLog('outbox').warn({ err: error }, 'what is long done with could not be swept; trying again'),
  });
  const endListening = waker().listen('outbox', wake);
  return () => {
    endListening();
    stop();
    sweeping.stop();
  };
}

function tell(outcome: EventOutcome): void {
  if (outcome.did === 'handled') return;
  const { id, attempts, error } = outcome;
  const facts = { eventId: String(id), attempts, err: error };
  if (attempts >= MOST_TRIES) getLog('outbox').error(facts, 'what follows from an event failed for good');
  else getLog('outbox').warn(facts, 'what follows from an event failed; trying again later');
}
