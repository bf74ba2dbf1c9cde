import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer, Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { explainFailure } from './explain-failure.ts';
import { isPostmaster, readPostmaster } from './postmaster.ts';
import { PLAIN_ENVIRONMENT } from './run.ts';
import { HOST, postgresArguments } from './settings.ts';

/** How to start Postgres on an existing cluster that nobody runs. */
export interface LaunchOptions {
  readonly folder: string;
  /** Undefined: any free one. */
  readonly port: number | undefined;
  readonly durable: boolean;
  readonly binaries: Binaries;
  readonly account: Account;
  readonly log: (line: string) => void;
}

/** A started Postgres, or undefined when it could not start for a reason that another try may cure. */
export type Launched =
  | { readonly pid: number; readonly port: number; readonly ended: Promise<void> }
  | undefined;

const POLL_MS = 15;
const LAST_WORDS_MS = 500;

/**
 * Starts Postgres in a session of its own, so that a Ctrl-C in the terminal reaches the supervisor only, and waits
 * until it accepts connections.
 *
 * @throws ClusterError when it ends for a reason that another try does not cure.
 */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const port = options.port ?? (await freePort());
  const postgres = postgresArguments({ ...options, port });
  const { file, args, ids } = options.account.command(options.binaries.postgres, postgres);
  const child = spawn(file, args, {
    ...ids,
    cwd: '/',
    env: PLAIN_ENVIRONMENT,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const firstWords = passOnLog(child, options.log);
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      firstWords.push(`FATAL: ${error.message}`);
      resolve();
    });
    child.once('exit', () => resolve());
  });
  const closed = once(child, 'close').catch(() => undefined);
  const pid = child.pid;
  if (pid !== undefined && (await becomesReady(pid, options.folder, ended))) {
    letUsEndFirst(child);
    return { pid, port, ended };
  }
  await Promise.race([closed, sleep(LAST_WORDS_MS)]);
  await explainUnlessCurable(firstWords.join('\n'), options);
  return undefined;
}

/** Passes each line on to `log`, and returns the growing list of the first ones. */
function passOnLog(child: ChildProcess, log: (line: string) => void): string[] {
  const firstWords: string[] = [];
  if (child.stderr === null) return firstWords;
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (firstWords.length < 100) firstWords.push(line);
    log(line);
  });
  return firstWords;
}

/** A running Postgres is no reason for this process to stay. */
function letUsEndFirst(child: ChildProcess): void {
  child.unref();
  if (child.stderr instanceof Socket) child.stderr.unref();
}

/** Crash recovery may take as long as it takes: the wait ends only with the process. */
async function becomesReady(pid: number, folder: string, ended: Promise<void>): Promise<boolean> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  while (!over) {
    const postmaster = await readPostmaster(folder);
    if (postmaster?.pid === pid && postmaster.status === 'ready') return true;
    await sleep(POLL_MS);
  }
  return false;
}

async function explainUnlessCurable(output: string, options: LaunchOptions): Promise<void> {
  if (/lock file "postmaster.pid" (already exists|is empty)/.test(output)) {
    await removeRecycledLock(options.folder);
    return;
  }
  // The processes of one that was killed need a moment to notice.
  if (/pre-existing shared memory block/.test(output)) return;
  if (options.port === undefined && /could not bind|Address already in use/.test(output)) return;
  throw explainFailure(output, options.folder);
}

/**
 * A lock that names the process id of what is now some other program of the same account: Postgres cannot tell them
 * apart and would refuse for ever.
 */
async function removeRecycledLock(folder: string): Promise<void> {
  const lock = await readPostmaster(folder);
  if (lock === undefined || (await isPostmaster(lock.pid, folder))) return;
  await rm(join(folder, 'postmaster.pid'), { force: true });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, HOST);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('A TCP server has no port.');
  return address.port;
}
