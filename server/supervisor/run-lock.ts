import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { claimFile, readClaim } from '#server/process/claim-file.ts';
import { OperatorError } from '#server/process/operator-error.ts';

const FILE = 'run.json';
const WAIT_MS = 15_000;
const RETRY_MS = 100;

// Another version of this program may have written it: whoever is alive holds the folder, whatever the file says.
const Run = z.object({
  pid: z.number(),
  startedAt: z.string().catch(''),
  address: z.string().catch('an address that it does not tell'),
  port: z.number().catch(0),
  state: z.enum(['starting', 'running', 'stopping']).catch('running'),
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
  const run = { startedAt: self.startedAt.toISOString(), address: self.address, port: self.port };
  const deadline = performance.now() + WAIT_MS;
  for (;;) {
    const claim = await claimFile(join(dataDir, FILE), { ...run, state: 'starting' });
    if (claim) {
      return { setState: (state) => claim.update({ ...run, state }), release: claim.release };
    }
    const other = await readRun(dataDir);
    if (other && (other.state !== 'stopping' || performance.now() > deadline)) {
      throw alreadyRunning(dataDir, other);
    }
    await sleep(RETRY_MS);
  }
}

/** Who holds a data folder; null when nobody does that is alive. */
export async function readRun(dataDir: string): Promise<Run | null> {
  const claim = await readClaim(join(dataDir, FILE));
  return claim && Run.parse(claim);
}

function alreadyRunning(dataDir: string, other: Run): Error {
  return new OperatorError(
    `Nightdesk is already running at ${other.address} (process ${other.pid}) with the data in ${dataDir}. ` +
      'Use that one, stop it first, or set PORT and DATA_DIR for a second newsroom.',
  );
}
