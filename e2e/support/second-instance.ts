import { databaseUrl, secretsOf } from './database.ts';
import { type Newsroom, type NewsroomOptions, startNewsroom } from './newsroom.ts';

/** Starts the same program once more on the database of a newsroom, as a second machine would. */
export async function startSecondInstance(
  first: Newsroom,
  options: Pick<NewsroomOptions, 'dataDir' | 'port' | 'until'> = {},
): Promise<Newsroom> {
  const { appPassword, readerPassword, authSecret } = await secretsOf(first);
  return await startNewsroom({
    ...options,
    env: {
      DATABASE_URL: await databaseUrl(first, 'app', appPassword),
      DATABASE_READER_URL: await databaseUrl(first, 'reader', readerPassword),
      AUTH_SECRET: authSecret,
    },
  });
}
