import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readCopy } from './read-copy.ts';

async function folderWith(name: string, content: string | Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nightdesk-copy-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, name), content);
  return folder;
}

test.each([
  ['UTF-8', Buffer.from('Café “quoted”', 'utf8')],
  ['Windows-1252', Buffer.from([67, 97, 102, 0xe9, 32, 0x93, 113, 117, 111, 116, 101, 100, 0x94])],
])('copy in %s is read', async (_what, bytes) => {
  expect(await readCopy(await folderWith('story.txt', bytes), 'story.txt')).toBe('Café “quoted”');
});

test('a file that is not there is named', async () => {
  await expect(readCopy('/nowhere', 'story.txt')).rejects.toThrow('There is no file story.txt.');
});

test('a folder is not copy', async () => {
  await expect(readCopy(await folderWith('a', ''), '.')).rejects.toThrow('. is a folder.');
});

test('a file that is too large is refused', async () => {
  const folder = await folderWith('big.txt', Buffer.alloc(3 * 1024 * 1024 + 1, 'x'));
  await expect(readCopy(folder, 'big.txt')).rejects.toThrow('more than 3 MB');
});
