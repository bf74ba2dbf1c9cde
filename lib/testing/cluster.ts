import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { type Cluster, startCluster } from '#server/postgres/cluster.ts';

/** What tests need to make databases of their own; every role has the same password, and every run another one. */
export interface TestCluster {
  readonly port: number;
  readonly password: string;
  /** The database that holds the finished schema and no rows. */
  readonly template: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    testCluster: TestCluster;
  }
}

const TEMPLATE = 'template';
const MIGRATIONS = join(import.meta.dirname, '..', '..', 'prisma', 'migrations');

/** Runs once before the database tests: a throw-away Postgres with the repository's migrations applied. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'nightdesk-tests-'));
  // As root, Postgres runs under another account, which must get through.
  await chmod(folder, 0o755);
  const password = randomBytes(16).toString('hex');
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  const cluster = await startCluster({
    folder: join(folder, 'postgres'),
    ownerPassword: password,
    durable: false,
    log,
  });
  const tearDown = async () => {
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await makeTemplate(cluster, password);
  } catch (error) {
    await tearDown();
    throw error;
  }
  project.provide('testCluster', { port: cluster.port, password, template: TEMPLATE });
  return tearDown;
}

async function makeTemplate(cluster: Cluster, password: string): Promise<void> {
  await runSql(cluster.ownerUrl('postgres'), [`CREATE DATABASE ${TEMPLATE}`]);
  await runSql(cluster.ownerUrl(TEMPLATE), await migrations());
  // The roles come from a migration, which lets nobody sign in with them.
  await runSql(
    cluster.ownerUrl('postgres'),
    ['app', 'reader'].map((role) => `ALTER ROLE ${role} LOGIN PASSWORD '${password}'`),
  );
}

/** The scripts of all migrations, oldest first. */
async function migrations(): Promise<string[]> {
  const entries = await readdir(MIGRATIONS, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.toSorted().map((name) => readFile(join(MIGRATIONS, name, 'migration.sql'), 'utf8')),
  );
}

async function runSql(url: string, scripts: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const script of scripts) await client.query(script);
  } finally {
    await client.end();
  }
}
