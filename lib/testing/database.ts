import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';

/** A database of one test file, with the whole schema and no rows, and how each role reaches it. */
export interface TestDatabase {
  /** As the owner, a superuser: for what a test arranges or checks behind the application's back. */
  readonly ownerUrl: string;
  /** As the newsroom does. */
  readonly appUrl: string;
  /** As the public site does. */
  readonly readerUrl: string;
  /** Removes the database and ends connections that are still open. */
  drop(): Promise<void>;
}

/** Makes a fresh database in some 50 ms. Call it in `beforeAll`, and `drop` in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { template } = inject('testCluster');
  const name = newName();
  await asOwner(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  return describeDatabase(name);
}

/** The addresses of a database that does not exist yet, for tests of what makes one. */
export function reserveTestDatabase(): TestDatabase {
  return describeDatabase(newName());
}

function describeDatabase(name: string): TestDatabase {
  return {
    ownerUrl: url('nightdesk', name),
    appUrl: url('app', name),
    readerUrl: url('reader', name),
    drop: () => asOwner(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

function newName(): string {
  return `test_${randomBytes(8).toString('hex')}`;
}

function url(user: string, database: string): string {
  const { port, password } = inject('testCluster');
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
}

async function asOwner(sql: string): Promise<void> {
  const client = new Client({ connectionString: url('nightdesk', 'postgres') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
