import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { html, openKeptDoor, read, sendHtml } from './testing/kept-door.ts';

const HIT = 'nightdesk; hit';
const STORED = 'nightdesk; fwd=miss; stored';
const STALE = 'nightdesk; fwd=stale';

describe('when the back is down', () => {
  test('pages that are good are served as ever, and purged ones as they were', async () => {
    const door = await openKeptDoor();
    for (const path of ['/a', '/b']) await read(door.url + path);
    door.back.isDead = true;
    await door.purge(['address:/b']);
    expect((await read(`${door.url}/a`)).cacheStatus).toBe(HIT);
    door.clock.now += 86_400_000;
    const old = await read(`${door.url}/b`);
    expect([old.status, old.cacheStatus, old.headers.get('age')]).toEqual([200, STALE, '86400']);
    const missing = await read(`${door.url}/c`);
    expect([missing.status, missing.headers.get('retry-after')]).toEqual([503, '5']);
    expect(missing.text).toContain('<h1>');
    expect((await read(`${door.url}/feed.xml`)).headers.get('content-type')).toContain('text/plain');
  });

  test('nobody keeps asking it', async () => {
    const door = await openKeptDoor();
    await read(`${door.url}/a`);
    door.back.answer = (_request, response) => response.destroy();
    await door.purge(['site']);
    expect((await read(`${door.url}/a`)).cacheStatus).toBe(STALE);
    const asked = door.back.asked.length;
    for (let n = 0; n < 50; n += 1) expect((await read(`${door.url}/a`)).cacheStatus).toBe(STALE);
    expect((await read(`${door.url}/b`)).status).toBe(503);
    expect(door.back.asked.length).toBe(asked);
    door.back.answer = (_request, response) => sendHtml(response, html('Back again'));
    door.clock.now += 10_000;
    await vi.waitFor(async () => expect((await read(`${door.url}/a`)).text).toContain('Back again'));
  });

  test('an error of the server is not shown where a copy is', async () => {
    const door = await openKeptDoor();
    await read(`${door.url}/a`);
    door.back.answer = (_request, response) => sendHtml(response, 'Oh no', 500);
    await door.purge(['address:/a']);
    await vi.waitFor(async () => expect((await read(`${door.url}/a`)).cacheStatus).toBe(STALE));
    expect((await read(`${door.url}/b`)).status).toBe(503);
  });

  test('one bad page does not make others wait', async () => {
    const door = await openKeptDoor();
    door.back.answer = (request, response) =>
      sendHtml(response, html('x'), request.url === '/bad' ? 500 : 200);
    for (let n = 0; n < 6; n += 1) expect((await read(`${door.url}/bad`)).status).toBe(503);
    expect((await read(`${door.url}/good`)).status).toBe(200);
  });

  test('a slow one is not waited for where a copy is', async () => {
    const door = await openKeptDoor({ bounds: { patienceMs: 20 } });
    await read(`${door.url}/a`);
    door.back.answer = () => {};
    await door.purge(['address:/a']);
    expect((await read(`${door.url}/a`)).cacheStatus).toBe(STALE);
  });
});

describe('while changes cannot be heard', () => {
  test('what is kept is asked for anew, and is there when that fails', async () => {
    const door = await openKeptDoor();
    await read(`${door.url}/a`);
    door.changes.isTrusted = false;
    door.back.answer = (_request, response) => sendHtml(response, html('New'));
    expect((await read(`${door.url}/a`)).text).toContain('New');
    door.back.isDead = true;
    expect(await read(`${door.url}/a`)).toMatchObject({ cacheStatus: STALE, status: 200 });
    door.changes.isTrusted = true;
    expect((await read(`${door.url}/a`)).cacheStatus).toBe(HIT);
  });

  test('and some are lost, everything is dropped', async () => {
    const door = await openKeptDoor();
    await read(`${door.url}/a`);
    await vi.waitFor(() => expect(existsSync(join(door.folder, 'live/a.html'))).toBe(true));
    door.back.isDead = true;
    await door.changes.lose();
    expect(existsSync(join(door.folder, 'live'))).toBe(false);
    expect((await read(`${door.url}/a`)).status).toBe(503);
  });
});

describe('after a restart', () => {
  async function openFilled() {
    const door = await openKeptDoor();
    for (const path of ['/a', '/b']) await read(door.url + path);
    await vi.waitFor(() => expect(existsSync(join(door.folder, 'live/b.html'))).toBe(true));
    return door;
  }

  test('good pages are good, from where changes were last heard', async () => {
    const again = await (await openFilled()).reopen();
    expect(again.changes.horizon?.xid).toBe('101');
    expect((await read(`${again.url}/a`)).cacheStatus).toBe(HIT);
    expect((await read(`${again.url}/a`)).cacheStatus).toBe(HIT);
    expect(again.back.asked.length).toBe(2);
  });

  test('with the back and the database down they are served all the same', async () => {
    const door = await openFilled();
    await door.purge(['address:/b']);
    const again = await door.reopen({ isDead: true, isTrusted: false });
    for (const path of ['/a', '/b']) {
      expect(await read(again.url + path)).toMatchObject({ status: 200, cacheStatus: STALE });
    }
  });

  test('while everything behind the door still starts they are served, too', async () => {
    const again = await (await openFilled()).reopen({ isDead: true, listens: false });
    for (const path of ['/a', '/a', '/b']) {
      expect(await read(again.url + path)).toMatchObject({ status: 200, cacheStatus: STALE });
    }
    expect((await read(`${again.url}/c`)).status).toBe(503);
  });

  test('what was taken down before is gone', async () => {
    const door = await openFilled();
    door.back.isDead = true;
    await door.purge(['address:/b'], true);
    const again = await door.reopen({ isDead: true });
    expect((await read(`${again.url}/b`)).status).toBe(503);
  });

  test('changes that come in are about pages that nobody has asked for yet, too', async () => {
    const again = await (await openFilled()).reopen({ isDead: true });
    await again.purge(['story:1'], true);
    expect((await read(`${again.url}/a`)).status).toBe(503);
    expect(readdirSync(join(again.folder, 'live'))).toEqual([]);
  });

  test('pages of another build are for bad times only', async () => {
    const again = await (await openFilled()).reopen({ build: 'two' });
    expect(existsSync(join(again.folder, 'live/a.html'))).toBe(false);
    expect((await read(`${again.url}/a`)).cacheStatus).toBe(STORED);
    again.back.isDead = true;
    expect((await read(`${again.url}/b`)).cacheStatus).toBe(STALE);
    const oncemore = await again.reopen({ build: 'two', isDead: true });
    expect((await read(`${oncemore.url}/a`)).cacheStatus).toBe(HIT);
    expect((await read(`${oncemore.url}/b`)).cacheStatus).toBe(STALE);
  });
});
