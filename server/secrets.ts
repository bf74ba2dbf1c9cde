import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** The secrets a site makes for itself: 256 random bits each, in base64url. */
export interface Secrets {
  /** Signs what leaves the site and comes back to it. */
  readonly authSecret: string;
  /** The embedded Postgres's owner, a superuser used for migrations only. */
  readonly ownerPassword: string;
  /** The newsroom's database role. */
  readonly appPassword: string;
  /** The readers' database role. */
  readonly readerPassword: string;
}

const NAMES = ['authSecret', 'ownerPassword', 'appPassword', 'readerPassword'] as const;

// A file of an earlier release may lack some, and one of a later release may have more.
const StoredSecrets = z.looseObject(
  Object.fromEntries(NAMES.map((name) => [name, z.string().min(32).optional()])),
);

/**
 * Reads `secrets.json` of the data folder (mode 0600), and makes the file and each secret that is missing. Two
 * processes that make the file at the same time end up with the same secrets.
 *
 * @throws Error when the file is damaged: new secrets would lock the site out of its own database.
 */
export async function loadSecrets(dataFolder: string): Promise<Secrets> {
  await mkdir(dataFolder, { recursive: true });
  const file = join(dataFolder, 'secrets.json');
  const stored = await readSecrets(file);
  if (stored && isComplete(stored)) return stored;
  await (stored ? replaceFile(file, complete(stored)) : createFile(file, complete({})));
  const made = await readSecrets(file);
  if (made && isComplete(made)) return made;
  throw new Error(`The file ${file} was changed by another program while it was made. Start again.`);
}

function isComplete(stored: Partial<Secrets>): stored is Secrets {
  return NAMES.every((name) => stored[name] !== undefined);
}

function complete(stored: Partial<Secrets>): Secrets {
  const secret = () => randomBytes(32).toString('base64url');
  return {
    authSecret: secret(),
    ownerPassword: secret(),
    appPassword: secret(),
    readerPassword: secret(),
    ...stored,
  };
}

async function readSecrets(file: string): Promise<Partial<Secrets> | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    return StoredSecrets.parse(JSON.parse(text)) as Partial<Secrets>;
  } catch (error) {
    throw new Error(
      `The file ${file} is damaged. Put back a copy of it: the database in the same folder opens with no other.`,
      { cause: error },
    );
  }
}

/** Leaves the file alone when another process made it first. */
async function createFile(file: string, secrets: Secrets): Promise<void> {
  await writeBeside(file, secrets, async (draft) => {
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  });
}

async function replaceFile(file: string, secrets: Secrets): Promise<void> {
  await writeBeside(file, secrets, (draft) => rename(draft, file));
}

async function writeBeside(
  file: string,
  secrets: Secrets,
  place: (draft: string) => Promise<void>,
): Promise<void> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    await handle.writeFile(`${JSON.stringify(secrets, null, 2)}\n`);
    await handle.sync();
    await handle.close();
    await place(draft);
  } finally {
    await rm(draft, { force: true });
  }
}
