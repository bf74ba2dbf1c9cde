import type { Instrumentation } from 'next';

/** Begins what the newsroom does by itself. Next calls this once, when its server starts, and not while it builds. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: no setting of ours; Next writes the value in and drops the rest for its edge runtime, which has no database.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { takeConsole } = await import('#lib/console-to-log.ts');
  takeConsole();
  const { followAnswers } = await import('#lib/follow-answers.ts');
  followAnswers();
  const { keepNewsroom } = await import('#lib/schedule/keep-newsroom.ts');
  keepNewsroom();
}

/** Logs what went wrong under the request's id, by which the front door's line about it is found. */
export const onRequestError: Instrumentation.onRequestError = async (error, { headers }, { routePath }) => {
  // biome-ignore lint/style/noProcessEnv: as above.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { getLog } = await import('#lib/log.ts');
  // By its route and not by its path, in which there may be a key.
  getLog('next').error(
    { err: error, requestId: headers['x-request-id'], route: routePath },
    'a request failed',
  );
};
