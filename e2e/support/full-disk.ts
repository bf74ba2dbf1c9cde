import { execFile } from 'node:child_process';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeDataDir } from './newsroom.ts';

const run = promisify(execFile);
const CHUNK = Buffer.alloc(64 * 1024);

/** A small disk of its own. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes the last byte of it. */
  fill(): Promise<void>;
  free(): Promise<void>;
  remove(): Promise<void>;
}

/** Mounts a disk in memory, which only root on Linux may: null for everybody else. */
export async function mountSmallDisk(megabytes: number): Promise<SmallDisk | null> {
  const folder = await makeDataDir();
  const size = `size=${megabytes}m,mode=755`;
  const isMounted = await run('mount', ['-t', 'tmpfs', '-o', size, 'nightdesk-test', folder]).then(
    () => true,
    () => false,
  );
  if (!isMounted) {
    await rm(folder, { recursive: true });
    return null;
  }
  const filler = join(folder, 'filler');
  return {
    folder,
    async fill() {
      const file = await open(filler, 'a');
      for (let size = CHUNK.length; size >= 1; ) {
        const isWritten = await file.write(CHUNK, 0, size).then(
          ({ bytesWritten }) => bytesWritten > 0,
          () => false,
        );
        if (!isWritten) size = Math.floor(size / 2);
      }
      await file.close();
    },
    free: () => rm(filler, { force: true }),
    async remove() {
      await run('umount', [folder]);
      await rm(folder, { recursive: true });
    },
  };
}
