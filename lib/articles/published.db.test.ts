import { Client } from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { readerDb } from '#lib/db.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { publishArticle } from './commands/publish-article.ts';
import { saveWorkingCopy } from './commands/save-working-copy.ts';
import { listAddresses } from './published.ts';

const { database } = withTestNewsroom();
const SECRET = 'secret source says';
const PLANNED = 98_765;

beforeAll(async () => {
  await aSection('world');
  const editor = await anActor('editor');
  await aReadyArticle(editor, { headline: `Draft ${SECRET}`, internalNote: SECRET });
  const secrets = { internalNote: SECRET, slugline: SECRET, plannedWords: PLANNED };
  const live = await aReadyArticle(editor, { headline: 'Live', ...secrets });
  const published = await publishArticle(editor, live.id, { version: live.version });
  await saveWorkingCopy(editor, live.id, { version: published.version, headline: `Next ${SECRET}` });
});

async function asReader(sql: string) {
  const client = new Client({ connectionString: database().readerUrl });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

async function names(sql: string): Promise<string[]> {
  const client = new Client({ connectionString: database().ownerUrl });
  await client.connect();
  try {
    return (await client.query<{ name: string }>(sql)).rows.map((row) => row.name);
  } finally {
    await client.end();
  }
}

describe('the database role of readers', () => {
  test('can select no table of the newsroom, whatever it is called', async () => {
    const tables = await names("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'");
    expect(tables.length).toBeGreaterThan(15);
    for (const table of tables) {
      await expect(asReader(`SELECT * FROM public."${table}"`), table).rejects.toThrow(/permission denied/);
    }
  });

  test.each([
    "INSERT INTO published.section (slug) VALUES ('x')",
    "UPDATE published.newsroom SET name = 'x'",
    'DELETE FROM published.article',
    'CREATE TABLE x (id int)',
    'CREATE SCHEMA x',
    'SET ROLE app',
    'SELECT pg_read_file($$/etc/hostname$$)',
  ])('cannot %s', async (sql) => {
    await expect(asReader(sql)).rejects.toThrow(/permission denied|cannot (insert|update|delete)/);
  });

  test('finds in what it can select no draft, no note and no person', async () => {
    const views = await names("SELECT viewname AS name FROM pg_views WHERE schemaname = 'published'");
    expect(views).toEqual(expect.arrayContaining(['article', 'section', 'address', 'newsroom']));
    for (const view of views) {
      const { rows } = await asReader(`SELECT * FROM published."${view}"`);
      const text = JSON.stringify(rows);
      expect(text, view).not.toContain(SECRET);
      expect(text, view).not.toContain(String(PLANNED));
      expect(text, view).not.toContain('newsroom.test');
    }
  });

  test('is the role that published reads connect as', async () => {
    const role = await readerDb().$queryRaw`SELECT current_user::text AS name`;
    expect(role).toEqual([{ name: 'reader' }]);
  });
});

describe('the database role of the newsroom', () => {
  test.each([
    'UPDATE revision SET headline = $$x$$',
    'DELETE FROM revision',
    'DELETE FROM audit_event',
    'UPDATE audit_event SET action = $$x$$',
    'TRUNCATE audit_event',
    'CREATE TABLE x (id int)',
    'DROP TABLE article',
  ])('cannot %s', async (sql) => {
    const client = new Client({ connectionString: database().appUrl });
    await client.connect();
    await expect(client.query(sql)).rejects.toThrow(/permission denied|must be owner/);
    await client.end();
  });

  test('and not even the owner changes a revision', async () => {
    const client = new Client({ connectionString: database().ownerUrl });
    await client.connect();
    await expect(client.query('UPDATE revision SET headline = $$x$$')).rejects.toThrow(/written once/);
    await client.end();
  });
});

test('an embargoed revision is invisible until its time even while the pointer is live', async () => {
  const client = new Client({ connectionString: database().ownerUrl });
  await client.connect();
  await client.query("UPDATE live_story SET embargo_until = now() + interval '1 hour'");
  expect((await asReader('SELECT * FROM published.article')).rows).toHaveLength(0);
  await client.query("UPDATE live_story SET embargo_until = now() - interval '1 hour'");
  expect((await asReader('SELECT * FROM published.article')).rows).toHaveLength(1);
  await client.end();
});

test('a story that points at others finds those that are live, by the name readers know', async () => {
  const editor = await anActor('editor');
  const draft = await aReadyArticle(editor, { headline: `Draft ${SECRET}` });
  const [live] = await readerDb().publishedArticle.findMany({
    where: { headline: 'Live' },
    select: { id: true },
  });
  const id = String(live?.id);
  const found = await listAddresses([id, draft.id, '0190a000-0000-7000-8000-000000000001']);
  expect([...found]).toEqual([[id, { address: '/world/live', headline: 'Live' }]]);
  expect((await listAddresses([])).size).toBe(0);
});
