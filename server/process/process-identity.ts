import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { codeOf } from './operator-error.ts';

/** The place of the start time, in clock ticks since boot, among the fields that `statOnLinux` returns. */
const STARTED = 19;

/** Whether a process with this id runs, whoever owns it. A dead one that nobody has collected does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || statOnLinux(pid)[0] !== 'Z';
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/**
 * A text that tells a process from a later one with the same id: when it started, in whatever form the system
 * says it. null when the process does not exist or the system does not say.
 */
export function startOf(pid: number): string | null {
  try {
    if (process.platform === 'linux') return statOnLinux(pid)[STARTED] ?? null;
    const text = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return text.trim() || null;
  } catch {
    return null;
  }
}

/** The fields of proc(5)'s stat from the third on, the state; the second, a name in brackets, may hold spaces. */
function statOnLinux(pid: number): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}
