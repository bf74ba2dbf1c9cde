import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createLog } from '#lib/log.ts';
import { createTestDatabase, type TestDatabase } from '#lib/testing/database.ts';
import { eventually } from '#lib/testing/eventually.ts';
import { openPageChanges, type PageChanges } from './page-changes.ts';
import type { Purge } from './purge.ts';
import type { Horizon } from './read-changes.ts';

let database: TestDatabase;
let owner: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await connect();
});

afterAll(async () => {
  await owner.end();
  await database.drop();
});

async function connect(): Promise<Client> {
  const client = new Client({ connectionString: database.ownerUrl });
  client.on('error', () => {});
  await client.connect();
  return client;
}

const change = (address: string) =>
  `INSERT INTO page_change (kind, after, is_takedown) VALUES ('address', '{"address": "${address}"}', true)`;

interface Ear {
  readonly changes: PageChanges;
  readonly heard: string[];
  readonly horizons: Horizon[];
  lost: number;
}

function open(horizon: Horizon | null = null): Ear {
  const ear = { heard: [] as string[], horizons: [] as Horizon[], lost: 0 };
  const changes = openPageChanges({
    connectionString: database.appUrl,
    log: createLog('silent'),
    nowMs: () => performance.now(),
    horizon,
    onPurges: async (purges: readonly Purge[]) => {
      ear.heard.push(...purges.flatMap(({ keys, isTakedown }) => (isTakedown ? keys : [])));
    },
    onLost: async () => {
      ear.lost += 1;
    },
    onHorizon: (reached) => ear.horizons.push(reached),
  });
  onTestFinished(() => changes.close());
  return Object.assign(ear, { changes });
}

async function openHearing(horizon: Horizon | null = null): Promise<Ear> {
  const ear = open(horizon);
  await eventually(() => expect(ear.changes.isTrusted()).toBe(true));
  return ear;
}

const lastOf = (ear: Ear) => ear.horizons.at(-1) ?? null;

describe('a change', () => {
  test('is heard as soon as it is committed, and once', async () => {
    const ear = await openHearing();
    await owner.query('BEGIN');
    await owner.query(change('/a/one'));
    await ear.changes.look();
    expect(ear.heard).toEqual([]);
    await owner.query('COMMIT');
    await eventually(() => expect(ear.heard).toEqual(['address:/a/one']));
    await ear.changes.look();
    await ear.changes.look();
    expect(ear.heard).toEqual(['address:/a/one']);
  });

  test('is in force when a look that began after it is over', async () => {
    const ear = await openHearing();
    for (let n = 0; n < 10; n += 1) {
      await owner.query(change(`/a/l${n}`));
      await ear.changes.look();
      expect(ear.heard.at(-1)).toBe(`address:/a/l${n}`);
    }
  });

  test('whose transaction began early and ended late is not missed, by those who start anew either', async () => {
    const slow = await connect();
    onTestFinished(() => slow.end());
    const ear = await openHearing();
    await slow.query('BEGIN');
    await slow.query(change('/slow/one'));
    await owner.query(change('/quick/one'));
    await eventually(() => expect(ear.heard).toEqual(['address:/quick/one']));
    const stopped = lastOf(ear);
    await ear.changes.close();
    await slow.query('COMMIT');
    const again = await openHearing(stopped);
    expect(again.heard).toContain('address:/slow/one');
  });

  test('made while nobody listened is heard by the next who starts from there', async () => {
    const first = await openHearing();
    await first.changes.look();
    await first.changes.close();
    await owner.query(change('/while/away'));
    const next = await openHearing(lastOf(first));
    expect([next.heard, next.lost]).toEqual([['address:/while/away'], 0]);
  });
});

test('a connection that is cut is opened again, and nothing is missed', async () => {
  const ear = await openHearing();
  await owner.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'nightdesk pages'`,
  );
  await owner.query(change('/cut/off'));
  await eventually(() => expect(ear.heard).toContain('address:/cut/off'));
  expect(ear.lost).toBe(0);
});

describe('all is lost', () => {
  test('when changes since have been swept', async () => {
    await owner.query(change('/swept/one'));
    const first = await openHearing();
    await first.changes.close();
    await owner.query(change('/swept/two'));
    await owner.query('DELETE FROM page_change');
    await owner.query(change('/swept/three'));
    expect((await openHearing(lastOf(first))).lost).toBe(1);
  });

  test('when the horizon is one of another database', async () => {
    await owner.query(change('/other/one'));
    const { rows } = await owner.query<{ mark: string }>(
      `SELECT id || '/' || xid AS mark FROM page_change ORDER BY id DESC LIMIT 1`,
    );
    const mark = rows[0]?.mark ?? '';
    expect((await openHearing({ xid: '999999999', mark })).lost).toBe(1);
    expect((await openHearing({ xid: '800', mark: `${mark.split('/')[0]}/1` })).lost).toBe(1);
    expect((await openHearing({ xid: mark.split('/')[1] ?? '', mark })).lost).toBe(0);
  });
});

test('nothing is trusted while the database cannot be reached', async () => {
  const changes = openPageChanges({
    connectionString: 'postgresql://app:x@127.0.0.1:1/none',
    log: createLog('silent'),
    nowMs: () => performance.now(),
    horizon: null,
    onPurges: async () => {},
    onLost: async () => {},
    onHorizon: () => {},
  });
  onTestFinished(() => changes.close());
  await expect(changes.look()).rejects.toThrow();
  expect(changes.isTrusted()).toBe(false);
});
