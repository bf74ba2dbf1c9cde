import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { codeOf, OperatorError } from '#server/process/operator-error.ts';
import { isAlive, startOf } from '#server/process/process-identity.ts';

const FILE = 'run.json';
const WAIT_MS = 15_000;
const RETRY_MS = 100;

const Run = z.object({
  pid: z.number().int().positive(),
  /** Tells this process from a later one with the same id. */
  processStart: z.string().nullable(),
  startedAt: z.string(),
  address: z.string(),
  port: z.number(),
  state: z.enum(['starting', 'running', 'stopping']),
});

/** The process that holds a data folder, as `run.json` in that folder says. */
export type Run = z.infer<typeof Run>;

/** A data folder that belongs to this process. */
export interface RunLock {
  /** Tells others what this process is doing. */
  setState(state: Run['state']): Promise<void>;
  release(): Promise<void>;
}

/**
 * Takes a data folder for this process. What a process left behind that is gone is ignored; one that is stopping
 * is waited for, 15 s at most.
 *
 * @throws {OperatorError} naming the address of the newsroom that runs on this folder
 */
export async function takeRunLock(
  dataDir: string,
  self: { address: string; port: number; startedAt: Date },
): Promise<RunLock> {
  const run: Run = {
    pid: process.pid,
    processStart: startOf(process.pid),
    startedAt: self.startedAt.toISOString(),
    address: self.address,
    port: self.port,
    state: 'starting',
  };
  const deadline = performance.now() + WAIT_MS;
  while (!(await create(dataDir, run))) {
    const other = await readRun(dataDir);
    if (other === null) await discard(dataDir);
    else if (other.state !== 'stopping' || performance.now() > deadline) throw alreadyRunning(dataDir, other);
    else await sleep(RETRY_MS);
  }
  return {
    setState: (state) => replace(dataDir, { ...run, state }),
    release: () => rm(join(dataDir, FILE), { force: true }),
  };
}

/** Who holds a data folder; null when nobody does that is alive. */
export async function readRun(dataDir: string): Promise<Run | null> {
  const run = parse(await readFile(join(dataDir, FILE), 'utf8').catch(() => ''));
  return run && isSameProcess(run) ? run : null;
}

function parse(text: string): Run | null {
  try {
    return Run.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function isSameProcess({ pid, processStart }: Run): boolean {
  if (!isAlive(pid)) return false;
  const start = startOf(pid);
  return processStart === null || start === null || start === processStart;
}

function alreadyRunning(dataDir: string, other: Run): Error {
  return new OperatorError(
    `Nightdesk is already running at ${other.address} (process ${other.pid}) with the data in ${dataDir}. ` +
      'Use that one, stop it first, or set PORT and DATA_DIR for a second newsroom.',
  );
}

/** false when the file is there already. Linking a finished file means that nobody ever reads half of one. */
async function create(dataDir: string, run: Run): Promise<boolean> {
  const draft = await writeDraft(dataDir, run);
  try {
    await link(draft, join(dataDir, FILE));
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function replace(dataDir: string, run: Run): Promise<void> {
  await rename(await writeDraft(dataDir, run), join(dataDir, FILE));
}

async function writeDraft(dataDir: string, run: Run): Promise<string> {
  await mkdir(dataDir, { recursive: true });
  const draft = join(dataDir, `${FILE}.${process.pid}`);
  await writeFile(draft, `${JSON.stringify(run, null, 2)}\n`);
  return draft;
}

/** Moves away what a dead process left, and puts it back if another start took the folder in that moment. */
async function discard(dataDir: string): Promise<void> {
  const file = join(dataDir, FILE);
  const aside = `${file}.stale-${process.pid}`;
  await rename(file, aside).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error;
  });
  const moved = parse(await readFile(aside, 'utf8').catch(() => ''));
  if (moved && isSameProcess(moved)) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}
