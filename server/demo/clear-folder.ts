import { readdir, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isPostmaster, readPostmaster, stopPostmaster } from '#server/postgres/postmaster.ts';
import { OperatorError } from '#server/process/operator-error.ts';
import { DEMO_FILE, readDemo, writeDemo } from './demo-file.ts';

/** Belongs to the process that holds the folder. */
const LOCK = 'run.json';

/**
 * Makes a folder that this process holds fit for a demonstration: a whole one stays, half a one is deleted, and the
 * file that says so is there before anything else is.
 *
 * @throws {OperatorError} when the folder holds anything else, which is left alone
 */
export async function clearFolder(dataDir: string): Promise<void> {
  const demo = await readDemo(dataDir);
  if (demo?.state === 'filled') return;
  const found = (await readdir(dataDir)).filter((name) => name !== LOCK);
  if (demo === null && found.length > 0) {
    throw new OperatorError(
      `The folder ${dataDir} is where the demo lives, and it holds something else. Move that away, or set DATA_DIR to another folder.`,
    );
  }
  await stopLeftPostgres(dataDir);
  // The file that says it is half a demo goes last, so that this can be taken up again.
  for (const name of found.filter((one) => one !== DEMO_FILE)) {
    await rm(join(dataDir, name), { recursive: true, force: true });
  }
  await writeDemo(dataDir, { state: 'filling' });
}

async function stopLeftPostgres(dataDir: string): Promise<void> {
  const folder = join(await realpath(dataDir), 'postgres');
  const left = await readPostmaster(folder);
  if (left && (await isPostmaster(left.pid, folder))) await stopPostmaster(left.pid, folder);
}
