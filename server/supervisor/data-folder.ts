import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, OperatorError } from '#server/process/operator-error.ts';

/**
 * Makes the data folder and makes sure that it can be written to.
 *
 * @throws {OperatorError} when it cannot
 */
export async function prepareDataFolder(dataDir: string): Promise<void> {
  const probe = join(dataDir, `.write-test-${process.pid}`);
  try {
    await mkdir(dataDir, { recursive: true });
    await writeFile(probe, 'x');
    await rm(probe);
  } catch (error) {
    throw new OperatorError(
      `${explain(error, dataDir)} Set DATA_DIR to a folder that this account may write to.`,
    );
  }
}

function explain(error: unknown, dataDir: string): string {
  switch (codeOf(error)) {
    case 'EEXIST':
    case 'ENOTDIR':
      return `DATA_DIR is ${dataDir}, where a file is in the way.`;
    case 'ENOSPC':
      return `The disk that holds DATA_DIR (${dataDir}) is full.`;
    default:
      return `DATA_DIR is ${dataDir}, which cannot be written to (${codeOf(error) ?? String(error)}).`;
  }
}
