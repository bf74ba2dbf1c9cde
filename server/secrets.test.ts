import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadSecrets } from './secrets.ts';

let root: string;
let folder: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'nightdesk-secrets-'));
  folder = join(root, 'data');
});

afterEach(() => rm(root, { recursive: true, force: true }));

test('a new site makes four different secrets of 256 bits, readable by its owner only', async () => {
  const secrets = Object.values(await loadSecrets(folder));
  expect(new Set(secrets).size).toBe(4);
  expect(secrets.map((secret) => Buffer.from(secret, 'base64url').length)).toEqual([32, 32, 32, 32]);
  expect((await stat(join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['secrets.json']);
});

test('they stay the same from then on', async () => {
  expect(await loadSecrets(folder)).toEqual(await loadSecrets(folder));
});

test('processes that start together agree on them', async () => {
  const all = await Promise.all(Array.from({ length: 8 }, () => loadSecrets(folder)));
  expect(new Set(all.map((secrets) => secrets.ownerPassword)).size).toBe(1);
});

test('a missing one is made, and what else the file holds is kept', async () => {
  const { readerPassword, ...older } = await loadSecrets(folder);
  await writeFile(join(folder, 'secrets.json'), JSON.stringify({ ...older, ofALaterRelease: 'kept' }));
  const secrets = await loadSecrets(folder);
  expect(secrets).toMatchObject(older);
  expect(secrets.readerPassword).not.toBe(readerPassword);
  expect(JSON.parse(await readFile(join(folder, 'secrets.json'), 'utf8'))).toEqual(secrets);
  expect(secrets).toHaveProperty('ofALaterRelease', 'kept');
});

test.each(['', '{', '[]', '{"ownerPassword": 7}', '{"authSecret": "weak"}'])(
  'a damaged file (%s) is refused',
  async (text) => {
    await loadSecrets(folder);
    await writeFile(join(folder, 'secrets.json'), text);
    await expect(loadSecrets(folder)).rejects.toThrow('is damaged. Put back a copy of it');
  },
);
