import 'server-only';
import { getLog } from '#lib/log.ts';
import { lookAgain } from '#lib/shared/look-again.ts';

const SWEEP_EVERY_MS = 60 * 60 * 1000;
const SWEPT_AT_ONCE = 1000;

/** Sweeps answers that nobody can ask for again, for as long as the process runs. Returns what ends it. */
export function keepAnswers(sweep: (limit: number) => Promise<number>): () => void {
  const { stop } = lookAgain({
    everyMs: SWEEP_EVERY_MS,
    look: async () => (await sweep(SWEPT_AT_ONCE)) === SWEPT_AT_ONCE,
    onError: (error) =>
      getLog('answers').warn({ err: error }, 'old answers could not be swept; trying again'),
  });
  return stop;
}
