import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from './operator-error.ts';
import { isAlive, startOf } from './process-identity.ts';

/** A file that belongs to this process until `release`, or until it ends, however it ends. */
export interface FileClaim {
  /** Writes other facts into the file. */
  update(facts: object): Promise<void>;
  release(): Promise<void>;
}

interface Holder {
  pid: number;
  /** Tells the process from a later one with the same id. */
  processStart: string | null;
}

/**
 * Makes a file that says which process has something for itself, with facts for others to read. Returns null when a
 * process that is alive has it; what a dead one left is taken over.
 */
export async function claimFile(file: string, facts: object): Promise<FileClaim | null> {
  const self: Holder = { pid: process.pid, processStart: startOf(process.pid) };
  while (!(await create(file, { ...self, ...facts }))) {
    if ((await readClaim(file)) !== null) return null;
    await discard(file);
  }
  return {
    update: async (changed) => rename(await writeDraft(file, { ...self, ...changed }), file),
    release: () => rm(file, { force: true }),
  };
}

/** What a claimed file says; null when nobody who is alive has it. */
export async function readClaim(file: string): Promise<(Holder & Record<string, unknown>) | null> {
  return parse(await readFile(file, 'utf8').catch(() => ''));
}

function parse(text: string): (Holder & Record<string, unknown>) | null {
  try {
    const claim = JSON.parse(text);
    const isWhole = Number.isInteger(claim.pid) && claim.pid > 0;
    return isWhole && isSameProcess(claim) ? claim : null;
  } catch {
    return null;
  }
}

function isSameProcess({ pid, processStart }: Holder): boolean {
  if (!isAlive(pid)) return false;
  const start = startOf(pid);
  return processStart === null || start === null || start === processStart;
}

/** false when the file is there already. Linking a finished file means that nobody ever reads half of one. */
async function create(file: string, claim: object): Promise<boolean> {
  const draft = await writeDraft(file, claim);
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function writeDraft(file: string, claim: object): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(claim, null, 2)}\n`);
  return draft;
}

/** Moves away what a dead process left, and puts it back if another process took the file in that moment. */
async function discard(file: string): Promise<void> {
  const aside = `${file}.stale-${process.pid}`;
  await rename(file, aside).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error;
  });
  if ((await readClaim(aside)) !== null) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}
