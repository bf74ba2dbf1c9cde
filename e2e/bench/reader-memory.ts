import { readdir, readFile } from 'node:fs/promises';
import type { Newsroom } from '#e2e/support/newsroom.ts';
import { readRun } from '#server/supervisor/run-lock.ts';

const READERS = 8;

export interface Memory {
  /** Megabytes of the front door's process. */
  door: number;
  /** Megabytes of everything that runs, what is shared counted once. */
  whole: number;
}

/** Asks for each address once, a few at a time; answers of another status than 200 and 404 are errors. */
export async function askForAll(newsroom: Newsroom, paths: Iterable<string>): Promise<void> {
  const queue = paths[Symbol.iterator]();
  const read = async () => {
    for (let next = queue.next(); !next.done; next = queue.next()) {
      const answer = await fetch(newsroom.url + next.value);
      await answer.arrayBuffer();
      if (answer.status !== 200 && answer.status !== 404) {
        throw new Error(`${next.value} answered ${answer.status}.`);
      }
    }
  };
  await Promise.all(Array.from({ length: READERS }, read));
}

/** What a newsroom takes of the memory, on Linux; null elsewhere. */
export async function weighMemory(newsroom: Newsroom): Promise<Memory | null> {
  const run = await readRun(newsroom.dataDir);
  if (process.platform !== 'linux' || run === null) return null;
  const family = await familyOf(run.pid);
  const shares = await Promise.all(family.map(proportionalMb));
  return { door: await proportionalMb(run.pid), whole: shares.reduce((sum, share) => sum + share, 0) };
}

/** A process and all that it and its children started. */
async function familyOf(pid: number): Promise<number[]> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    const stat = /^\d+$/.test(name) ? await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '') : '';
    const parent = /\) \w (\d+)/.exec(stat)?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const isOf = (child: number): boolean => {
    const parent = parents.get(child);
    return child === pid || (parent !== undefined && isOf(parent));
  };
  return [...parents.keys()].filter(isOf);
}

async function proportionalMb(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) / 1024;
}
