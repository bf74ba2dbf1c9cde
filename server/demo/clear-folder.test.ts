import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clearFolder } from './clear-folder.ts';
import { readDemo, writeDemo } from './demo-file.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nightdesk-demo-'));
  await writeFile(join(folder, 'run.json'), '{}');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function aDatabase(): Promise<void> {
  await mkdir(join(folder, 'postgres'));
  await writeFile(join(folder, 'postgres/PG_VERSION'), '18');
}

test('an empty folder says that it holds half a demo, before anything else is in it', async () => {
  await clearFolder(folder);
  expect(await readDemo(folder)).toEqual({ state: 'filling' });
  expect((await stat(join(folder, 'demo.json'))).mode & 0o777).toBe(0o600);
});

test('half a demo is deleted, but for what holds the folder', async () => {
  await writeDemo(folder, { state: 'filling' });
  await aDatabase();
  await clearFolder(folder);
  expect((await readdir(folder)).toSorted()).toEqual(['demo.json', 'run.json']);
});

test('a whole one stays as it is', async () => {
  const demo = { state: 'filled', signIns: [] } as const;
  await writeDemo(folder, { ...demo, signIns: [] });
  await aDatabase();
  await clearFolder(folder);
  expect(await readdir(folder)).toContain('postgres');
  expect(await readDemo(folder)).toEqual(demo);
});

test('what is no demo is left alone', async () => {
  await aDatabase();
  await expect(clearFolder(folder)).rejects.toThrow('holds something else');
  expect((await readdir(folder)).toSorted()).toEqual(['postgres', 'run.json']);
});

test('a damaged file is no licence to delete', async () => {
  await aDatabase();
  await writeFile(join(folder, 'demo.json'), '{"state":');
  await expect(clearFolder(folder)).rejects.toThrow('is damaged');
  expect(await readdir(folder)).toContain('postgres');
});
