import { type Env, setEnvironment } from '#lib/env.ts';
import { openDatabase } from '#server/database/open-database.ts';
import { ensureClient } from '#server/supervisor/build.ts';
import { prepareDataFolder } from '#server/supervisor/data-folder.ts';
import { readRun } from '#server/supervisor/run-lock.ts';

/**
 * Runs work on the newsroom's database: the operator's, that of a running newsroom, or else the embedded one for
 * as long as the work takes. Migrates first if needed.
 */
export async function withNewsroom<T>(env: Env, work: () => Promise<T>): Promise<T> {
  await prepareDataFolder(env.dataDir);
  const running = await readRun(env.dataDir);
  const [database] = await Promise.all([openDatabase(env), ensureClient()]);
  try {
    await database.migrate();
    const { url, readerUrl } = await database.openRoles();
    setEnvironment({
      DATABASE_URL: url,
      DATABASE_READER_URL: readerUrl,
      AUTH_SECRET: database.authSecret,
      SITE_URL: running?.address ?? env.siteUrl,
    });
    // The client reads its environment when it is loaded.
    const { addStarterSections } = await import('#lib/people/first-run.ts');
    await addStarterSections();
    return await work();
  } finally {
    const { closeDatabase } = await import('#lib/db.ts');
    await closeDatabase();
    // A newsroom that was started meanwhile uses the same Postgres by now.
    if (!database.adopted && (await readRun(env.dataDir)) === null) await database.stop();
  }
}
