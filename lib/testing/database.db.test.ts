import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from './database.ts';

let first: TestDatabase;
let second: TestDatabase;

beforeAll(async () => {
  [first, second] = await Promise.all([createTestDatabase(), createTestDatabase()]);
});

afterAll(() => Promise.all([first.drop(), second.drop()]));

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

test.each([
  ['ownerUrl', 'nightdesk'],
  ['appUrl', 'app'],
  ['readerUrl', 'reader'],
] as const)('%s signs in as %s', async (key, role) => {
  expect(await ask(first[key], 'SELECT current_user')).toBe(role);
});

test('each has rows of its own', async () => {
  await ask(first.ownerUrl, 'CREATE TABLE only_here (id int)');
  expect(await ask(second.ownerUrl, "SELECT to_regclass('only_here')")).toBe(null);
});

test('a dropped one is gone, although a connection was open', async () => {
  const third = await createTestDatabase();
  const client = new Client({ connectionString: third.ownerUrl });
  client.on('error', () => {});
  await client.connect();
  await third.drop();
  await expect(ask(third.ownerUrl, 'SELECT 1')).rejects.toThrow('does not exist');
});
