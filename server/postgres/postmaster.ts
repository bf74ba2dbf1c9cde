import { readFile } from 'node:fs/promises';
import { platform } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ClusterError, errorCode } from './cluster-error.ts';
import { run } from './run.ts';

/** What a running Postgres writes about itself into postmaster.pid. */
export interface Postmaster {
  readonly pid: number;
  /** Undefined in the first moments of a start. */
  readonly port: number | undefined;
  readonly status: 'starting' | 'ready' | 'stopping';
}

const POLL_MS = 20;
const FAST_SHUTDOWN_MS = 10_000;
const IMMEDIATE_SHUTDOWN_MS = 10_000;

/**
 * Reads postmaster.pid (its lines: process id, folder, start time, port, socket folder, address, shared memory, status).
 * Undefined when there is none or it is not complete yet.
 */
export async function readPostmaster(folder: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return '';
    throw error;
  });
  const [pid, , , port, , , , status] = text.split('\n').map((line) => line.trim());
  if (!pid || !(Number(pid) > 0)) return undefined;
  return {
    pid: Number(pid),
    port: port ? Number(port) : undefined,
    status: status === 'ready' || status === 'stopping' ? status : 'starting',
  };
}

/** Whether a process of that id exists, of whatever program and account. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/**
 * Whether `pid` is a Postgres that we started on `folder`, and not another program that got the number of one that
 * died: after a container's restart numbers repeat at once.
 */
export async function isPostmaster(pid: number, folder: string): Promise<boolean> {
  return isAlive(pid) && (await commandLine(pid)).includes(` -D ${folder} -c `);
}

/** The arguments of a process with spaces between them; empty for one that is gone, or dead and not yet buried. */
async function commandLine(pid: number): Promise<string> {
  if (platform() !== 'linux') return (await run('ps', ['-ww', '-o', 'args=', '-p', String(pid)])).output;
  const text = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return text.replaceAll('\0', ' ');
}

/**
 * Ends a Postgres in order: open transactions are rolled back and everything is written out. One that has not ended
 * after 10 s is ended at once, which loses no committed transaction but makes the next start recover.
 *
 * @throws ClusterError when it survives that too.
 */
export async function stopPostmaster(pid: number, folder: string): Promise<void> {
  signal(pid, 'SIGINT');
  if (await waitUntilGone(pid, folder, FAST_SHUTDOWN_MS)) return;
  signal(pid, 'SIGQUIT');
  if (await waitUntilGone(pid, folder, IMMEDIATE_SHUTDOWN_MS)) return;
  throw new ClusterError(`Postgres (process ${pid}) does not end. End it by hand before the next start.`);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error;
  }
}

async function waitUntilGone(pid: number, folder: string, timeoutMs: number): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  while (await isPostmaster(pid, folder)) {
    if (performance.now() > deadline) return false;
    await sleep(POLL_MS);
  }
  return true;
}
