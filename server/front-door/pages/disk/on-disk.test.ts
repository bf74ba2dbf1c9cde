import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createLog } from '#lib/log.ts';
import { eventually } from '#lib/testing/eventually.ts';
import { openKeptDoor, read } from '#server/front-door/pages/testing/kept-door.ts';
import { PageDisk } from './page-disk.ts';

const HIT = 'nightdesk; hit';

test('memory is bounded; what is on disk is read again', async () => {
  const door = await openKeptDoor({ bounds: { bytes: 20_000, derivedBytes: 10_000 } });
  for (let n = 0; n < 40; n += 1) await read(`${door.url}/world/s${n}`);
  expect(door.pages.figures.bytesInMemory()).toBeLessThanOrEqual(30_000);
  await eventually(() => expect(existsSync(join(door.folder, 'live/world/s39.html'))).toBe(true));
  for (let n = 0; n < 40; n += 1) await read(`${door.url}/world/s${n}`);
  await eventually(() => expect(door.pages.figures.kept()).toBeGreaterThan(30));
  const before = door.back.asked.length;
  expect((await read(`${door.url}/world/s39`)).cacheStatus).toBe(HIT);
  expect((await read(`${door.url}/world/s30`)).cacheStatus).toBe(HIT);
  expect(door.back.asked.length).toBe(before);
});

test('the disk is bounded', async () => {
  const door = await openKeptDoor({ bounds: { diskBytes: 20_000 } });
  for (let n = 0; n < 40; n += 1) await read(`${door.url}/world/s${n}`);
  await eventually(() => expect(existsSync(join(door.folder, 'live/world/s39.html'))).toBe(true));
  await read(`${door.url}/world`);
  await eventually(() => {
    expect(door.pages.figures.bytesOnDisk()).toBeLessThanOrEqual(22_000);
    expect(readdirSync(join(door.folder, 'live/world')).length).toBeLessThan(60);
  });
});

describe('files', () => {
  test('are what a plain web server can send', async () => {
    const door = await openKeptDoor();
    for (const path of ['/', '/world', '/world/boats', '/corrections?before=1']) await read(door.url + path);
    const file = (name: string) => readFile(join(door.folder, 'live', name), 'utf8');
    await eventually(async () => expect(await file('world/boats.html')).toContain('This is /world/boats'));
    expect(await file('index.html')).toContain('This is /<');
    expect(await file('world.html')).toContain('This is /world<');
    expect(readdirSync(join(door.folder, 'live'), { recursive: true }).sort()).toEqual([
      ...['index.html', 'index.html.br', 'index.html.gz', 'world'],
      ...['world.html', 'world.html.br', 'world.html.gz'],
      ...['world/boats.html', 'world/boats.html.br', 'world/boats.html.gz'],
    ]);
  });

  test('leave their place with a purge', async () => {
    const door = await openKeptDoor();
    await read(`${door.url}/world/boats`);
    const live = join(door.folder, 'live/world/boats.html');
    await eventually(() => expect(existsSync(live)).toBe(true));
    door.back.isDead = true;
    await door.purge(['story:1']);
    await eventually(() => expect(existsSync(live)).toBe(false));
    expect(existsSync(join(door.folder, 'aside/world/boats.html'))).toBe(true);
  });
});

test('what was heard up to is written down, however fast changes follow each other', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nightdesk-disk-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const disk = new PageDisk({ folder, bytes: 1_000_000, log: createLog('silent') });
  await disk.open();
  const horizons = Array.from({ length: 50 }, (_, n) => ({ xid: String(n), mark: null }));
  await Promise.all(horizons.map((horizon) => disk.noteHorizon(horizon, () => [])));
  const written = JSON.parse(await readFile(join(folder, 'horizon.json'), 'utf8'));
  expect(written.horizon).toEqual(horizons.at(-1));
});

describe('a takedown', () => {
  test('leaves nothing in memory or on disk by the time it is confirmed', async () => {
    const door = await openKeptDoor();
    for (const path of ['/world/boats', '/world/ships']) await read(door.url + path);
    await eventually(() => expect(existsSync(join(door.folder, 'live/world/ships.html'))).toBe(true));
    door.back.isDead = true;
    await door.purge(['address:/world/ships']);
    await door.purge(['story:1'], true);
    for (const place of ['live', 'aside']) {
      expect(readdirSync(join(door.folder, place), { recursive: true })).toEqual(['world']);
    }
    for (const path of ['/world/boats', '/world/ships'])
      expect((await read(door.url + path)).status).toBe(503);
  });

  test('right after a rendering leaves nothing either', async () => {
    const door = await openKeptDoor();
    for (let n = 0; n < 20; n += 1) {
      door.back.isDead = false;
      door.clock.now += 10_000;
      expect((await read(`${door.url}/world/s${n}`)).status).toBe(200);
      door.back.isDead = true;
      await door.purge([`address:/world/s${n}`], true);
      expect(existsSync(join(door.folder, `live/world/s${n}.html`))).toBe(false);
    }
    await door.pages.close();
    expect(readdirSync(join(door.folder, 'live'), { recursive: true })).toEqual(['world']);
  });
});
