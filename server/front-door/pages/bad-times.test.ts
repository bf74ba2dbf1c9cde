import { existsSync, readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { eventually } from '#lib/testing/eventually.ts';
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
    await eventually(async () => expect((await read(`${door.url}/a`)).text).toContain('Back again'));
  });

  test('a slow one is not waited for where a copy is', async () => {
    const door = await openKeptDoor({ bounds: { patienceMs: 20 } });
    await read(`${door.url}/a`);
    door.back.answer = () => {};
    await door.purge(['address:/a']);
    expect((await read(`${door.url}/a`)).cacheStatus).toBe(STALE);
  });

  test('a slow one is waited for on and on when the copy is taken down meanwhile', async () => {
    const door = await openKeptDoor({ bounds: { patienceMs: 20 } });
    await read(`${door.url}/a`);
    door.changes.isTrusted = false;
    door.back.answer = (_request, response) => {
      door.back.answer = (_again, next) => sendHtml(next, html('Without it'));
      void door.purge(['address:/a'], true);
      setTimeout(() => sendHtml(response, html('With it')), 100);
    };
    expect(await read(`${door.url}/a`)).toMatchObject({
      status: 200,
      text: expect.stringContaining('Without it'),
    });
  });
});

describe('when the rendering of a page throws', () => {
  const throwing = (request: IncomingMessage, response: ServerResponse) =>
    request.url === '/good' ? sendHtml(response, html('Good')) : sendHtml(response, 'Oh no, says Next', 500);

  test('its last good copy is served, marked as one', async () => {
    const door = await openKeptDoor();
    await read(`${door.url}/a`);
    door.back.answer = throwing;
    await door.purge(['address:/a']);
    expect(await read(`${door.url}/a`)).toMatchObject({ status: 200, cacheStatus: STALE });
  });

  test('and there is none, a page says so that needs nothing, under 500, and is not kept', async () => {
    const door = await openKeptDoor();
    door.back.answer = throwing;
    const broken = await read(`${door.url}/bad`);
    expect(broken).toMatchObject({ status: 500, cacheStatus: 'nightdesk; fwd=miss' });
    expect([broken.text.includes('<h1>'), broken.text.includes('Oh no')]).toEqual([true, false]);
    expect([broken.headers.get('cache-control'), broken.headers.get('retry-after')]).toEqual([
      'no-store',
      null,
    ]);
    const feed = await read(`${door.url}/feed.xml`);
    expect([feed.status, feed.headers.get('content-type')]).toEqual([500, 'text/plain; charset=utf-8']);
    door.back.answer = (_request, response) => sendHtml(response, html('Put right'));
    door.clock.now += 2000;
    expect((await read(`${door.url}/bad`)).text).toContain('Put right');
  });

  test('it is asked for once in two seconds, and others do not wait', async () => {
    const door = await openKeptDoor();
    door.back.answer = throwing;
    for (let n = 0; n < 6; n += 1) expect((await read(`${door.url}/bad`)).status).toBe(500);
    expect(door.back.asked).toEqual(['/bad']);
    expect((await read(`${door.url}/good`)).status).toBe(200);
    door.clock.now += 2000;
    expect((await read(`${door.url}/bad`)).status).toBe(500);
    expect(door.back.asked).toEqual(['/bad', '/good', '/bad']);
  });

  test('the log says what Next was asked under, by which the cause is found', async () => {
    const door = await openKeptDoor();
    door.back.answer = throwing;
    await read(`${door.url}/bad`);
    const line =
      door
        .logged()
        .split('\n')
        .find((text) => text.includes('could not be rendered')) ?? '{}';
    expect(JSON.parse(line)).toMatchObject({ address: '/bad', requestId: 'made-by-the-door', level: 'warn' });
  });

  test.each([
    ['an odd spelling', '/world/bo%61ts', 500, false],
    ['a value that is too long', `/search?q=${'x'.repeat(300)}`, 500, false],
    ['the newsroom', '/admin/articles', 500, true],
    ['the API', '/api/v1/articles', 500, true],
    ['a share link', '/preview/some-key', 500, true],
  ])('%s: %s', async (_what, path, status, isShown) => {
    const door = await openKeptDoor();
    door.back.answer = throwing;
    const answer = await read(door.url + path);
    expect([answer.status, answer.text.includes('Oh no, says Next')]).toEqual([status, isShown]);
    expect(answer.text.includes('<h1>')).toBe(!isShown);
  });

  test('whatever was sent to be changed gets the answer that Next gave', async () => {
    const door = await openKeptDoor();
    door.back.answer = throwing;
    expect((await read(`${door.url}/api/`, { method: 'POST' })).text).toContain('Oh no, says Next');
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
    await eventually(() => expect(existsSync(join(door.folder, 'live/a.html'))).toBe(true));
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
    await eventually(() => expect(existsSync(join(door.folder, 'live/b.html'))).toBe(true));
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
