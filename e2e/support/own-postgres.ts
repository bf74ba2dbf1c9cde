import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withConnection } from '#server/database/connect.ts';
import { type Cluster, startCluster } from '#server/postgres/cluster.ts';
import { ensureDatabase } from '#server/postgres/ensure-database.ts';
import { makeDataDir } from './newsroom.ts';

const DATABASE = 'nightdesk';

/** A Postgres that belongs to no newsroom, so that it stays dead when it is stopped. */
export interface OwnPostgres {
  /** What a newsroom needs to know to use it, alone or beside others. */
  readonly env: { readonly DATABASE_URL: string; readonly AUTH_SECRET: string };
  /** Asks it something as its owner. */
  ask<Row extends object>(sql: string): Promise<Row[]>;
  stop(): Promise<void>;
  /** Starts it again where it was. */
  start(): Promise<void>;
  /** Stops it and deletes its data. */
  remove(): Promise<void>;
}

/** Makes one in a fresh temporary folder. */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  const folder = await makeDataDir();
  const ownerPassword = randomBytes(16).toString('hex');
  const options = { folder: join(folder, 'postgres'), ownerPassword, log: () => {} };
  let cluster: Cluster = await startCluster(options);
  await ensureDatabase(cluster.ownerUrl('postgres'), DATABASE);
  const { port } = cluster;
  const url = cluster.ownerUrl(DATABASE);
  return {
    env: { DATABASE_URL: url, AUTH_SECRET: randomBytes(32).toString('base64') },
    ask: <Row extends object>(sql: string) =>
      withConnection(url, async (client) => (await client.query<Row>(sql)).rows),
    stop: () => cluster.stop(),
    start: async () => {
      cluster = await startCluster({ ...options, port });
    },
    remove: async () => {
      await cluster.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
