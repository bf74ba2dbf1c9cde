import { mkdir, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { hashOf, type Packed, unpack } from '#server/front-door/pages/pack.ts';
import { codeOf } from '#server/process/operator-error.ts';

/** `live` is what a plain web server may send by itself; `aside` holds what only the door sends, and copies for bad times. */
export type Place = 'live' | 'aside';

/** A page in all forms that have files. */
export interface FileForms {
  readonly bodies: Readonly<Record<(typeof ENDINGS)[number], Buffer | null>>;
  /** Of all together. */
  readonly bytes: number;
}

const toGzip = promisify<Buffer, { level: number }, Buffer>(gzip);
const ENDINGS = ['', '.gz', '.br'] as const;

/** Makes the forms that are not kept in memory. */
export async function fileForms(packed: Packed): Promise<FileForms> {
  const plain = unpack(packed);
  if (packed.encoding === 'identity') {
    return { bodies: { '': plain, '.gz': null, '.br': null }, bytes: plain.length };
  }
  const zipped = await toGzip(plain, { level: constants.Z_BEST_COMPRESSION });
  const bytes = plain.length + zipped.length + packed.body.length;
  return { bodies: { '': plain, '.gz': zipped, '.br': packed.body }, bytes };
}

/** The files of pages below a folder: each plain, and compressed beside it. */
export class PageFiles {
  readonly #root: string;
  readonly #made = new Set<string>();

  constructor(root: string) {
    this.#root = root;
  }

  /**
   * Puts a page in place, each file at once and whole, as if last written at `modifiedAt`, from which web servers make the
   * page's tag. The plain one is last: a server that finds it finds no older form beside it.
   */
  async write(place: Place, file: string, { bodies }: FileForms, modifiedAt: Date): Promise<void> {
    const target = await this.#ready(place, file);
    for (const ending of ENDINGS.toReversed()) {
      const body = bodies[ending];
      if (body === null) await rm(target + ending, { force: true });
      else await replace(target + ending, body, modifiedAt);
    }
  }

  /** Deletes the copy that was set aside. */
  removeAside(file: string): Promise<void> {
    return this.#delete('aside', file);
  }

  /** Takes a page out of the live ones, the plain file first, without which no other is sent. */
  async setAside(file: string): Promise<void> {
    const target = await this.#ready('aside', file);
    for (const ending of ENDINGS) await move(join(this.#root, 'live', file) + ending, target + ending);
  }

  /** The same for all pages. */
  async setAllAside(): Promise<void> {
    for (const file of await this.live()) await this.setAside(file);
  }

  /** The plain files of all live pages. */
  async live(): Promise<Set<string>> {
    const folder = join(this.#root, 'live');
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const files = entries.filter((entry) => entry.isFile() && !/\.(?:br|gz|draft)$/.test(entry.name));
    return new Set(
      files.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/')),
    );
  }

  /** Deletes all of a page. */
  async remove(file: string): Promise<void> {
    await this.#delete('live', file);
    await this.#delete('aside', file);
  }

  /** The body of a page, wherever it is; null unless it is the one that the hash was taken of. */
  async read(file: string, hash: string): Promise<Packed | null> {
    for (const place of ['live', 'aside'] as const) {
      for (const encoding of ['br', 'identity'] as const) {
        const ending = encoding === 'br' ? '.br' : '';
        const body = await readFile(join(this.#root, place, file) + ending).catch(() => null);
        if (body !== null && isOf({ encoding, body }, hash)) return { encoding, body };
      }
    }
    return null;
  }

  async removeAll(): Promise<void> {
    this.#made.clear();
    for (const place of ['live', 'aside'])
      await rm(join(this.#root, place), { recursive: true, force: true });
  }

  async #ready(place: Place, file: string): Promise<string> {
    const target = join(this.#root, place, file);
    const folder = dirname(target);
    if (!this.#made.has(folder)) await mkdir(folder, { recursive: true });
    this.#made.add(folder);
    return target;
  }

  async #delete(place: Place, file: string): Promise<void> {
    for (const ending of ENDINGS) await rm(join(this.#root, place, file) + ending, { force: true });
  }
}

async function replace(file: string, body: Buffer, modifiedAt: Date): Promise<void> {
  const draft = `${file}.draft`;
  // Flushed: a web server that is up before the door after a power cut checks nothing.
  await writeFile(draft, body, { flush: true });
  await utimes(draft, modifiedAt, modifiedAt);
  await rename(draft, file);
}

async function move(from: string, to: string): Promise<void> {
  await rename(from, to).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error;
  });
}

/** A file that was cut short by a crash does not unpack, or to something else. */
function isOf(packed: Packed, hash: string): boolean {
  try {
    return hashOf(unpack(packed)) === hash;
  } catch {
    return false;
  }
}
