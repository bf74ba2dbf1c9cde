import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseEnv } from '#lib/env.ts';
import { type Cluster, startCluster } from '#server/postgres/cluster.ts';
import { withConnection } from './connect.ts';
import { pendingMigrations } from './migrations.ts';
import { openDatabase } from './open-database.ts';

const AUTH_SECRET = 'k3Jd8sQp1Zx7Lm2Vn9Rt4Yw6Bc0Fg5Hh';

// A Postgres of its own: these tests give the roles passwords, which count for the whole of it.
let root: string;
let cluster: Cluster;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'nightdesk-open-'));
  cluster = await startCluster({
    folder: join(root, 'pg'),
    ownerPassword: 'owner',
    durable: false,
    log: () => {},
  });
});

afterAll(async () => {
  await cluster.stop();
  await rm(root, { recursive: true });
});

async function createDatabase(name: string, owner: string): Promise<void> {
  await withConnection(cluster.ownerUrl('postgres'), (client) =>
    client.query(`CREATE DATABASE ${name} OWNER ${owner}`),
  );
}

function openGiven(url: string, more: Record<string, string> = {}) {
  return openDatabase(parseEnv({ DATA_DIR: join(root, 'data'), DATABASE_URL: url, AUTH_SECRET, ...more }));
}

function userOf(url: string): Promise<string> {
  return withConnection(
    url,
    async (client) => (await client.query('SELECT current_user AS name')).rows[0].name,
  );
}

describe('a database of the operator whose user may manage roles', () => {
  const url = () => cluster.ownerUrl('owned');

  beforeAll(() => createDatabase('owned', 'nightdesk'));

  test('is migrated once', async () => {
    expect(await pendingMigrations(url())).not.toEqual([]);
    const database = await openGiven(url());
    await database.migrate();
    expect(await pendingMigrations(url())).toEqual([]);
  });

  test('is served as the two roles, which cannot reach further', async () => {
    const roles = await (await openGiven(url())).openRoles();
    expect([await userOf(roles.url), await userOf(roles.readerUrl), roles.notice]).toEqual([
      'app',
      'reader',
      null,
    ]);
    const spy = withConnection(roles.readerUrl, (client) => client.query('SELECT * FROM public.article'));
    await expect(spy).rejects.toThrow('permission denied');
  });

  test('gives readers the URL that the operator chose', async () => {
    const { readerUrl } = await (await openGiven(url(), { DATABASE_READER_URL: url() })).openRoles();
    expect(readerUrl).toBe(url());
  });
});

test('a user without such rights serves all the same, and the operator is told', async () => {
  await withConnection(cluster.ownerUrl('postgres'), (client) =>
    client.query("CREATE ROLE plain LOGIN PASSWORD 'plain'"),
  );
  await createDatabase('plain', 'plain');
  const url = cluster.url({ user: 'plain', password: 'plain' }, 'plain');
  const database = await openGiven(url, { AUTH_SECRET: AUTH_SECRET.toLowerCase() });
  const roles = await database.openRoles();
  expect(roles).toEqual({ url, readerUrl: url, notice: expect.stringContaining('CALL grant_rights()') });
});

test('a database that does not exist is named', async () => {
  await expect(openGiven(cluster.ownerUrl('nowhere'))).rejects.toThrow('There is no database "nowhere"');
});
