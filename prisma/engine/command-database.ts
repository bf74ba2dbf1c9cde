import { constants } from 'node:os';
import { join } from 'node:path';
import { getEnv, readDotEnv } from '#lib/env.ts';
import { startCluster } from '#server/postgres/cluster.ts';
import { ensureDatabase } from '#server/postgres/ensure-database.ts';
import { DATABASE } from '#server/postgres/settings.ts';
import { loadSecrets } from '#server/secrets.ts';

/** Whether a command line of Prisma's CLI (without its first two words) works on a database. */
export function needsDatabase(args: readonly string[]): boolean {
  if (args.some((arg) => arg === '--help' || arg === '-h')) return false;
  const at = args.findIndex((arg) => arg === 'migrate' || arg === 'db' || arg === 'studio');
  // `migrate` and `db` alone print their help.
  return at !== -1 && (args[at] === 'studio' || args[at + 1] !== undefined);
}

/**
 * The URL of the database for one command of Prisma's CLI: `DATABASE_URL`, or else the embedded Postgres as its owner.
 * That one is used as it is when it is running, and otherwise runs for as long as this process does.
 *
 * @throws EnvError or ClusterError, sentences for the developer
 */
export async function openCommandDatabase(): Promise<string> {
  readDotEnv();
  const { databaseUrl, dataDir } = getEnv();
  if (databaseUrl !== null) return databaseUrl;
  const { ownerPassword } = await loadSecrets(dataDir);
  const cluster = await startCluster({ folder: join(dataDir, 'postgres'), ownerPassword, log: () => {} });
  if (!cluster.adopted) atExit(() => void cluster.stop());
  await ensureDatabase(cluster.ownerUrl('postgres'), DATABASE);
  return cluster.ownerUrl(DATABASE);
}

/** The CLI ends by `process.exit`, where nothing can be awaited: `stop` sends its signal before it first waits. */
function atExit(stop: () => void): void {
  process.once('exit', stop);
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(name, () => process.exit(128 + constants.signals[name]));
  }
}
