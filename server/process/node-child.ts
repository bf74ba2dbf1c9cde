import { type ChildProcess, spawn } from 'node:child_process';
import { environmentFor } from '#lib/env.ts';
import { inProject, ROOT } from './project.ts';

export interface NodeChild {
  /** The script, relative to the project, and its arguments. */
  readonly command: readonly [script: string, ...args: string[]];
  /** Node's own options. */
  readonly flags?: readonly string[];
  /** Changes to this process's environment; null removes a variable. */
  readonly env?: Readonly<Record<string, string | null>>;
}

/**
 * Starts a Node script that ends when this process does. It has a process group of its own, so that Ctrl-C reaches
 * only us and we can end everything in order.
 */
export function spawnNode({ command: [script, ...args], flags = [], env = {} }: NodeChild): ChildProcess {
  const leash = inProject('server/process/leash.ts');
  return spawn(
    process.execPath,
    [...flags, '--disable-warning=DeprecationWarning', '--import', leash, inProject(script), ...args],
    {
      cwd: ROOT,
      env: environmentFor(env),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: process.platform !== 'win32',
    },
  );
}

/** Resolves when a child has ended; kills it when it does not obey SIGTERM within `graceMs`. */
export async function endChild(child: ChildProcess, graceMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const kill = setTimeout(() => killGroup(child), graceMs);
  await ended;
  clearTimeout(kill);
}

/** With what it started itself. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || process.platform === 'win32') child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
}
