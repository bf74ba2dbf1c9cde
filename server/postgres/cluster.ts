import { mkdir, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { chooseAccount, giveTo } from './account.ts';
import { locateBinaries } from './binaries.ts';
import { ClusterError, errorCode, explainFileError } from './cluster-error.ts';
import { holdsCluster, initialise } from './initialise.ts';
import { launch } from './launch.ts';
import { isPostmaster, readPostmaster, stopPostmaster } from './postmaster.ts';
import { HOST, OWNER } from './settings.ts';

/** A running Postgres that keeps its databases in one folder and listens on loopback only. */
export interface Cluster {
  readonly host: '127.0.0.1';
  readonly port: number;
  /** A postgresql:// URL for a role on a database of this cluster. */
  url(role: { user: string; password: string }, database: string): string;
  /** The same for the owner, a superuser. */
  readonly ownerUrl: (database: string) => string;
  /** Ends Postgres in order, and resolves when it is gone. */
  stop(): Promise<void>;
  /** It was running already: left by a supervisor that was killed, or in use by another process of ours. */
  readonly adopted: boolean;
  /** Resolves when Postgres ends without being told to by `stop`. */
  readonly exited: Promise<void>;
}

export interface ClusterOptions {
  /** Where the cluster is, or will be made if this is empty or absent. */
  folder: string;
  /** The password of the owner role `nightdesk`. */
  ownerPassword: string;
  /** A free one is picked at each start when this is left out. */
  port?: number;
  /** Gets Postgres's own log, line by line, as long as this process runs and did not adopt. */
  log: (line: string) => void;
  /** False for tests: much faster, and broken by a crash. */
  durable?: boolean;
}

interface Running {
  readonly pid: number;
  readonly port: number;
  readonly adopted: boolean;
  readonly ended: Promise<void>;
}

const RETRY_MS = 50;
const WATCH_MS = 500;
const TRIES = 100;
const PATIENCE_MS = 120_000;
const WRONG_PASSWORD = '28P01';

/**
 * Starts the cluster in `folder`, makes it first when there is none, and adopts it when it is running already.
 * Finds its way after a `kill -9` of the supervisor, of Postgres, or of both.
 *
 * @throws ClusterError, a sentence for the operator, for all that does not cure itself.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  try {
    const folder = await trueFolder(options.folder);
    const running = (await adopt(folder, options)) ?? (await start(folder, options));
    return describeCluster(running, folder, options.ownerPassword);
  } catch (error) {
    throw explainFileError(error, options.folder);
  }
}

/** One name for one folder, whatever links lead there: a running Postgres is known by it. Makes what is above it. */
async function trueFolder(folder: string): Promise<string> {
  const parent = dirname(resolve(folder));
  await mkdir(parent, { recursive: true });
  return join(await realpath(parent), basename(folder));
}

async function start(folder: string, options: ClusterOptions): Promise<Running> {
  const durable = options.durable ?? true;
  const binaries = await locateBinaries();
  const account = await chooseAccount(binaries, dirname(folder));
  if (!(await holdsCluster(folder))) await initialise({ ...options, folder, binaries, account, durable });
  for (let tries = 0; tries < TRIES; tries += 1) {
    const adopted = await adopt(folder, options);
    if (adopted) return adopted;
    await giveTo(account, folder);
    const launched = await launch({
      folder,
      port: options.port,
      durable,
      binaries,
      account,
      log: options.log,
    });
    if (launched) return await checked({ ...launched, adopted: false }, folder, options);
    await sleep(RETRY_MS);
  }
  throw new ClusterError(
    `The database in ${folder} could not be started: something else keeps its lock or its port. ` +
      'End other copies of Nightdesk that use this folder and start again.',
  );
}

async function checked(running: Running, folder: string, options: ClusterOptions): Promise<Running> {
  try {
    await answers(running.port, folder, options.ownerPassword);
    return running;
  } catch (error) {
    await stopPostmaster(running.pid, folder);
    throw error;
  }
}

/** Waits for one that is starting or ending; undefined when none runs. */
async function adopt(folder: string, options: ClusterOptions): Promise<Running | undefined> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const found = await readPostmaster(folder);
    if (!found || !(await isPostmaster(found.pid, folder))) return undefined;
    const { pid, port, status } = found;
    if (status === 'ready' && port !== undefined && (await answers(port, folder, options.ownerPassword))) {
      return { pid, port, adopted: true, ended: watch(pid, folder) };
    }
    if (performance.now() > deadline) {
      throw new ClusterError(
        `Another Postgres (process ${pid}) has the database in ${folder}, says that it is ${status} and does not ` +
          'answer. Wait for it or end it, and start again.',
      );
    }
    await sleep(RETRY_MS);
  }
}

/** Whether the Postgres on that port takes our password; false when it takes no connections just now. */
async function answers(port: number, folder: string, password: string): Promise<boolean> {
  const client = new Client({
    host: HOST,
    port,
    user: OWNER,
    password,
    database: 'postgres',
    connectionTimeoutMillis: 2000,
  });
  // A server that ends while we talk must not end us; the query fails by itself.
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch (error) {
    if (errorCode(error) !== WRONG_PASSWORD) return false;
    throw new ClusterError(
      `The database in ${folder} was made with another owner password. Put back the secrets.json that belongs to it, ` +
        'or move the folder away and restore a backup.',
      { cause: error },
    );
  } finally {
    await client.end();
  }
}

/** Resolves when a process that is not our child has ended. Does not keep this process alive. */
async function watch(pid: number, folder: string): Promise<void> {
  while (await isPostmaster(pid, folder)) await sleep(WATCH_MS, undefined, { ref: false });
}

function describeCluster(running: Running, folder: string, ownerPassword: string): Cluster {
  const { pid, port, adopted, ended } = running;
  const url: Cluster['url'] = ({ user, password }, database) =>
    `postgresql://${user}:${encodeURIComponent(password)}@${HOST}:${port}/${encodeURIComponent(database)}`;
  let stopping: Promise<void> | undefined;
  const exited = new Promise<void>((resolve) => {
    void ended.then(() => {
      if (stopping === undefined) resolve();
    });
  });
  return {
    host: HOST,
    port,
    url,
    ownerUrl: (database) => url({ user: OWNER, password: ownerPassword }, database),
    stop: () => {
      stopping ??= stopPostmaster(pid, folder);
      return stopping;
    },
    adopted,
    exited,
  };
}
