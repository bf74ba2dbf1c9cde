import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type Cluster, startCluster } from '#server/postgres/cluster.ts';
import { codeOf } from '#server/process/operator-error.ts';
import { NO_SUCH_DATABASE, withConnection } from './connect.ts';

const DATABASE = 'nightdesk';
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;

/** The Postgres under the data folder, kept running on one port until it is stopped. */
export interface Embedded {
  readonly ownerUrl: string;
  /** It was running when it was asked for. */
  readonly adopted: boolean;
  stop(): Promise<void>;
}

/** Starts or adopts the embedded Postgres, with an empty database if it is new, and restarts it when it ends. */
export async function startEmbedded(dataDir: string, ownerPassword: string, log: Logger): Promise<Embedded> {
  const options = {
    folder: join(dataDir, 'postgres'),
    ownerPassword,
    log: (line: string) => log.debug(line),
  };
  let cluster = await startCluster(options);
  const { port, adopted } = cluster;
  const ownerUrl = cluster.ownerUrl(DATABASE);
  await createDatabase(cluster, ownerUrl);
  let isStopping = false;
  const keepAlive = async () => {
    while (!isStopping) {
      await cluster.exited;
      if (isStopping) return;
      log.error('Postgres ended by itself and is started again');
      cluster = await restart({ ...options, port }, log, () => isStopping);
    }
  };
  void keepAlive();
  return {
    ownerUrl,
    adopted,
    stop: async () => {
      isStopping = true;
      await cluster.stop();
    },
  };
}

async function restart(
  options: Parameters<typeof startCluster>[0],
  log: Logger,
  isStopping: () => boolean,
): Promise<Cluster> {
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    try {
      return await startCluster(options);
    } catch (error) {
      log.error({ err: error }, 'Postgres could not be started');
      if (isStopping()) throw error;
      await sleep(pauseMs);
    }
  }
}

async function createDatabase(cluster: Cluster, ownerUrl: string): Promise<void> {
  try {
    await withConnection(ownerUrl, (client) => client.query('SELECT 1'));
  } catch (error) {
    if (codeOf(error) !== NO_SUCH_DATABASE) throw error;
    await withConnection(cluster.ownerUrl('postgres'), (owner) => owner.query(`CREATE DATABASE ${DATABASE}`));
  }
}
