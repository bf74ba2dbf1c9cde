import 'server-only';
import type { DueOutcome, publishDue } from '#lib/articles/commands/publish-due.ts';
import { getLog } from '#lib/log.ts';
import { lookAgain } from '#lib/shared/look-again.ts';

/** Late by so much at most while all is well. */
const LOOK_EVERY_MS = 1000;
const AT_ONCE = 20;

/** Publishes and unpublishes what is due for as long as the process runs. Returns what ends it. */
export function keepSchedule(publish: typeof publishDue, everyMs = LOOK_EVERY_MS): () => void {
  const { stop } = lookAgain({
    everyMs,
    look: async () => {
      const outcomes = await publish(AT_ONCE);
      for (const outcome of outcomes) tell(outcome);
      return outcomes.length === AT_ONCE && outcomes.some(isDone);
    },
    onError: (error) =>
      getLog('schedule').error({ err: error }, 'what is due could not be published; trying again'),
  });
  return stop;
}

function isDone({ did }: DueOutcome): boolean {
  return did === 'published' || did === 'unpublished';
}

function tell(outcome: DueOutcome): void {
  const { articleId } = outcome;
  if (outcome.did === 'failed') {
    getLog('schedule').warn({ articleId, problem: outcome.problem }, 'what was due cannot be published');
  } else if (outcome.did === 'nothing') {
    getLog('schedule').error({ articleId, err: outcome.error }, 'what is due failed; trying again');
  } else {
    getLog('schedule').info({ articleId }, `${outcome.did} by schedule`);
  }
}
