import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, OperatorError } from '#server/process/operator-error.ts';
import { inProject } from '#server/process/project.ts';
import { runNode, tailOf } from '#server/process/run-to-end.ts';
import { withConnection } from './connect.ts';

const UNDEFINED_TABLE = '42P01';

/** Brings the database's tables up to date; one query when they are. */
export async function migrate(ownerUrl: string, stop?: AbortSignal): Promise<void> {
  if ((await pendingMigrations(ownerUrl)).length === 0) return;
  const { code, output } = await runNode(
    { command: ['node_modules/prisma/build/index.js', 'migrate', 'deploy'], env: { DATABASE_URL: ownerUrl } },
    stop,
  );
  if (code === 0) return;
  throw new OperatorError(
    `${tailOf(output)}\n\nThe database could not be brought up to date, and nothing was started. Correct what is reported above and start again.`,
  );
}

/** The migrations of this release that the database has not finished, in order. */
export async function pendingMigrations(url: string): Promise<string[]> {
  const [wanted, finished] = await Promise.all([listMigrations(), finishedMigrations(url)]);
  return wanted.filter((name) => !finished.has(name));
}

async function listMigrations(): Promise<string[]> {
  const folder = inProject('prisma/migrations');
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  await Promise.all(names.map((name) => access(join(folder, name, 'migration.sql'))));
  return names.sort();
}

async function finishedMigrations(url: string): Promise<Set<string>> {
  const text =
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL';
  try {
    const { rows } = await withConnection(url, (client) => client.query<{ migration_name: string }>(text));
    return new Set(rows.map((row) => row.migration_name));
  } catch (error) {
    if (codeOf(error) === UNDEFINED_TABLE) return new Set();
    throw error;
  }
}
