import { databaseUrl, secretsOf } from './database.ts';
import { type Newsroom, startNewsroom } from './newsroom.ts';

/** Starts the same program once more on the database of a newsroom, as a second machine would. */
export async function startSecondInstance(first: Newsroom, port?: number): Promise<Newsroom> {
  const { appPassword, readerPassword, authSecret } = await secretsOf(first);
  return await startNewsroom({
    ...(port === undefined ? {} : { port }),
    env: {
      DATABASE_URL: await databaseUrl(first, 'app', appPassword),
      DATABASE_READER_URL: await databaseUrl(first, 'reader', readerPassword),
      AUTH_SECRET: authSecret,
    },
  });
}
