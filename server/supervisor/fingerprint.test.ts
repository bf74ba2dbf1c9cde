import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { fingerprint } from './fingerprint.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'nightdesk-fingerprint-'));
  onTestFinished(() => rm(root, { recursive: true }));
  await mkdir(join(root, 'app/deep'), { recursive: true });
  await writeFile(join(root, 'app/page.tsx'), 'one');
  await writeFile(join(root, 'app/deep/page.tsx'), 'two');
  await writeFile(join(root, 'next.config.js'), 'three');
});

const take = () => fingerprint(root, ['app', 'next.config.js', 'not-there']);

test('the same files have the same fingerprint', async () => {
  expect(await take()).toBe(await take());
});

test.each([
  ['a changed file', () => writeFile(join(root, 'next.config.js'), 'four')],
  ['a changed file deep down', () => writeFile(join(root, 'app/deep/page.tsx'), 'four')],
  ['a new file', () => writeFile(join(root, 'app/new.css'), '')],
  ['a lost file', () => rm(join(root, 'app/page.tsx'))],
  [
    'what has moved from one file to another',
    async () => {
      await writeFile(join(root, 'app/page.tsx'), 'onet');
      await writeFile(join(root, 'app/deep/page.tsx'), 'wo');
    },
  ],
])('%s changes it', async (_what, change) => {
  const before = await take();
  await change();
  expect(await take()).not.toBe(before);
});

test.each(['app/page.test.tsx', 'other.txt'])('%s does not matter', async (file) => {
  const before = await take();
  await writeFile(join(root, file), 'x');
  expect(await take()).toBe(before);
});
