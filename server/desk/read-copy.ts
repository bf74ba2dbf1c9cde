import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { decodeCopy } from '#lib/wire/decode-copy.ts';
import { codeOf, OperatorError } from '#server/process/operator-error.ts';

const MOST_BYTES = 3 * 1024 * 1024;

/**
 * The text of a file of wire copy, at most 3 MB, in any encoding that agencies use.
 *
 * @throws {OperatorError} when it cannot be read
 */
export async function readCopy(folder: string, file: string): Promise<string> {
  try {
    const path = resolve(folder, file);
    const { size } = await stat(path);
    if (size > MOST_BYTES) throw new OperatorError(`${file} has more than 3 MB. Split it into stories.`);
    return decodeCopy(await readFile(path));
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    throw new OperatorError(explain(file, codeOf(error) ?? String(error)));
  }
}

function explain(file: string, reason: string): string {
  if (reason === 'ENOENT') return `There is no file ${file}. Check its name.`;
  if (reason === 'EISDIR') return `${file} is a folder. Name the files in it.`;
  return `${file} cannot be read (${reason}). Check that this account may read it.`;
}
