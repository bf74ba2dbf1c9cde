import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

const TEST = /\.(test|spec)\.tsx?$/;

/**
 * A hash over the names and contents of files, and of all files below folders, that does not depend on the order
 * in which they are found. What does not exist is left out; so are tests.
 */
export async function fingerprint(root: string, paths: readonly string[]): Promise<string> {
  const files = (await Promise.all(paths.map((path) => filesBelow(join(root, path))))).flat();
  const wanted = files.filter((file) => !TEST.test(file)).sort();
  const contents = await Promise.all(wanted.map((file) => readFile(file)));
  const hash = createHash('sha256');
  for (const [i, file] of wanted.entries()) {
    const content = contents[i] ?? Buffer.alloc(0);
    hash.update(`${relative(root, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

async function filesBelow(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch((error) => {
    if (error.code === 'ENOTDIR') return null;
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (entries === null) return [path];
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
