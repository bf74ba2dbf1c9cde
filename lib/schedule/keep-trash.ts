import 'server-only';
import type { emptyTrash } from '#lib/articles/commands/empty-trash.ts';
import { getLog } from '#lib/log.ts';
import { lookAgain } from '#lib/shared/look-again.ts';

/** Kept longer by so much at most. */
const LOOK_EVERY_MS = 60 * 60 * 1000;
const AT_ONCE = 20;

/** Deletes for good what has lain in the trash long enough, for as long as the process runs. Returns what ends it. */
export function keepTrash(empty: typeof emptyTrash): () => void {
  const log = getLog('trash');
  const { stop } = lookAgain({
    everyMs: LOOK_EVERY_MS,
    look: async () => {
      const outcomes = await empty(AT_ONCE);
      for (const outcome of outcomes) {
        const { articleId, did } = outcome;
        if (did === 'deleted') log.info({ articleId }, 'deleted from the trash for good');
        else
          log.error({ articleId, err: outcome.error }, 'could not be deleted from the trash; trying again');
      }
      return outcomes.length === AT_ONCE && outcomes.some(({ did }) => did === 'deleted');
    },
    onError: (error) => log.error({ err: error }, 'the trash could not be emptied; trying again'),
  });
  return stop;
}
