import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventually } from '#lib/testing/eventually.ts';
import {
  html,
  type KeptDoor,
  openKeptDoor,
  read,
  sendHtml,
} from '#server/front-door/pages/testing/kept-door.ts';

const HIT = 'nightdesk; hit';
const OLD_MS = 5 * 60_000 + 1;

async function openWith(...paths: string[]) {
  const door = await openKeptDoor();
  for (const path of paths) await read(door.url + path);
  await eventually(() => {
    for (const path of paths) expect(isKept(door, path)).toBe(true);
  });
  await door.pages.tend();
  return { ...door, isReachable: (file: string) => existsSync(join(door.folder, 'open', file)) };
}

const isKept = ({ folder }: KeptDoor, path: string) =>
  ['live', 'aside'].some((place) => {
    const file = join(folder, place, path);
    return existsSync(path.endsWith('.xml') ? file : `${file}.html`);
  });

test('documents are within reach, and nothing else', async () => {
  const door = await openWith('/world/boats', '/feed.xml');
  expect(door.isReachable('world/boats.html')).toBe(true);
  expect(existsSync(join(door.folder, 'aside/feed.xml'))).toBe(true);
  expect(readdirSync(join(door.folder, 'open'), { recursive: true }).sort()).toEqual([
    'world',
    ...['world/boats.html', 'world/boats.html.br', 'world/boats.html.gz'],
  ]);
});

test('nothing is while changes cannot be heard, nor when the door has ended', async () => {
  const door = await openWith('/world/boats');
  door.changes.isTrusted = false;
  await door.pages.tend();
  expect(door.isReachable('world/boats.html')).toBe(false);
  door.changes.isTrusted = true;
  await door.pages.tend();
  expect(door.isReachable('world/boats.html')).toBe(true);
  await door.close(0);
  await door.pages.close();
  expect(door.isReachable('world/boats.html')).toBe(false);
});

test('nothing is before the door has heard of what changed while it was away', async () => {
  const door = await openWith('/world/boats');
  const deaf = await door.reopen({ isTrusted: false });
  await deaf.pages.tend();
  expect(existsSync(join(door.folder, 'open'))).toBe(false);
  deaf.changes.isTrusted = true;
  await deaf.pages.tend();
  expect(door.isReachable('world/boats.html')).toBe(true);
});

test('what grows old leaves, is still good, and comes back with its next reader', async () => {
  const door = await openWith('/world/boats', '/world/ships');
  door.clock.now += OLD_MS;
  await door.pages.tend();
  expect(door.isReachable('world/boats.html')).toBe(false);
  expect((await read(`${door.url}/world/boats`)).cacheStatus).toBe(HIT);
  await eventually(() => expect(door.isReachable('world/boats.html')).toBe(true));
  expect(existsSync(join(door.folder, 'aside/world/boats.html'))).toBe(false);
  expect(door.isReachable('world/ships.html')).toBe(false);
});

test('after a restart it is known what is old, and that it is good', async () => {
  const door = await openWith('/world/boats', '/world/ships');
  door.clock.now += OLD_MS;
  await door.pages.tend();
  await read(`${door.url}/world/boats`);
  await eventually(() => expect(door.isReachable('world/boats.html')).toBe(true));
  const again = await door.reopen();
  again.clock.now += OLD_MS;
  await again.pages.tend();
  expect(door.isReachable('world/boats.html')).toBe(false);
  const asked = door.back.asked.length;
  expect((await read(`${again.url}/world/ships`)).cacheStatus).toBe(HIT);
  await again.purge(['address:/world/boats'], true);
  expect(readdirSync(join(door.folder, 'aside/world'))).not.toContain('boats.html');
  expect(door.back.asked.length).toBeLessThanOrEqual(asked + 1);
});

test('a document with headers of its own is not', async () => {
  const door = await openWith('/world/boats');
  door.back.answer = (_request, response) => {
    response.setHeader('X-Robots-Tag', 'noindex');
    sendHtml(response, html('Not for machines'));
  };
  await read(`${door.url}/world/ships`);
  await door.pages.close();
  expect(isKept(door, '/world/ships')).toBe(false);
});

test('files are of the time of their bytes, which is another for others', async () => {
  const door = await openWith('/world/boats');
  const times = () =>
    ['', '.gz', '.br'].map((ending) =>
      statSync(join(door.folder, `open/world/boats.html${ending}`)).mtime.toUTCString(),
    );
  const said = async () => (await read(`${door.url}/world/boats`)).headers.get('last-modified');
  const before = await said();
  expect(times()).toEqual(Array(3).fill(before));
  door.back.answer = (_request, response) => sendHtml(response, html('Other words'));
  await door.purge(['story:1']);
  const after = await said();
  expect(after).not.toBe(before);
  await eventually(() => expect(times()).toEqual(Array(3).fill(after)));
});
