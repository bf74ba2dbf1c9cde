import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ROLES } from '#lib/people/roles.ts';
import { codeOf, OperatorError } from '#server/process/operator-error.ts';

/** Lies in the data folder of a demonstration, and in no other. */
export const DEMO_FILE = 'demo.json';

const SignIn = z.object({
  name: z.string(),
  role: z.enum(ROLES),
  /** What it shows, such as an editor who is limited to sections. */
  note: z.string(),
  email: z.string(),
  password: z.string(),
});

const Demo = z.discriminatedUnion('state', [
  z.object({ state: z.literal('filling') }),
  z.object({ state: z.literal('filled'), signIns: z.array(SignIn) }),
]);

/** How somebody of the demonstration signs in. */
export type SignIn = z.infer<typeof SignIn>;

/** How far a demonstration has come: only when it is filled is it whole. */
export type Demo = z.infer<typeof Demo>;

/** What the demonstration in a folder says of itself; null when there is none. Throws OperatorError on a damaged file. */
export async function readDemo(dataDir: string): Promise<Demo | null> {
  const file = join(dataDir, DEMO_FILE);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  try {
    return Demo.parse(JSON.parse(text));
  } catch {
    throw new OperatorError(
      `The file ${file} is damaged. Delete the folder ${dataDir} and start the demo again.`,
    );
  }
}

/** Writes it, for this account alone, as a whole or not at all. */
export async function writeDemo(dataDir: string, demo: Demo): Promise<void> {
  const file = join(dataDir, DEMO_FILE);
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 });
  await chmod(draft, 0o600);
  await rename(draft, file);
}
