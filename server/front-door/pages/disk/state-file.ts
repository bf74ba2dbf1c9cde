import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const State = z.object({
  horizon: z.object({ xid: z.string(), mark: z.string().nullable() }),
  build: z.string(),
});
/** What the files of pages are known to hold: all changes up to the horizon, made by a build. */
export type State = z.infer<typeof State>;

/** The state that was written last below a folder; null when there is none, or one of another release. */
export async function readState(folder: string): Promise<State | null> {
  try {
    return State.parse(JSON.parse(await readFile(fileIn(folder), 'utf8')));
  } catch {
    return null;
  }
}

/** Writes a state, whole or not at all. */
export async function writeState(folder: string, state: State): Promise<void> {
  const file = fileIn(folder);
  await writeFile(`${file}.draft`, JSON.stringify(state));
  await rename(`${file}.draft`, file);
}

function fileIn(folder: string): string {
  return join(folder, 'horizon.json');
}
