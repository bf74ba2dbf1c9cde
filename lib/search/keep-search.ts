import 'server-only';
import { getLog } from '#lib/log.ts';
import { lookAgain } from '#lib/shared/look-again.ts';
import type { refreshDueSearch } from './commands/refresh-due-search.ts';

const LOOK_EVERY_MS = 5000;
// A story is held as long as its batch takes, and whoever publishes it waits.
const AT_ONCE = 20;

/** Keeps what readers search up with names that change, for as long as the process runs. Returns what ends it. */
export function keepSearch(refresh: typeof refreshDueSearch): () => void {
  const { stop } = lookAgain({
    everyMs: LOOK_EVERY_MS,
    look: async () => (await refresh(AT_ONCE)) === AT_ONCE,
    onError: (error) =>
      getLog('search').warn({ err: error }, 'the search could not be renewed; trying again'),
  });
  return stop;
}
