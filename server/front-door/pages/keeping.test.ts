import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { html, openKeptDoor, read, sendHtml } from './testing/kept-door.ts';

const HIT = 'nightdesk; hit';
const STORED = 'nightdesk; fwd=miss; stored';
const MISS = 'nightdesk; fwd=miss';
const STALE = 'nightdesk; fwd=stale';

describe('a page', () => {
  test('is rendered once and then answered from memory', async () => {
    const door = await openKeptDoor();
    const first = await read(`${door.url}/world/boats`);
    const second = await read(`${door.url}/world/boats`);
    expect([first.cacheStatus, second.cacheStatus]).toEqual([STORED, HIT]);
    expect(second.text).toBe(first.text);
    expect(second.text).not.toMatch(/page-keys|_next/);
    expect(door.back.asked).toEqual(['/world/boats']);
  });

  test('is rendered once for 500 readers who come at the same time', async () => {
    const door = await openKeptDoor();
    const answers = await Promise.all(Array.from({ length: 500 }, () => read(`${door.url}/world`)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(door.back.asked).toEqual(['/world']);
  });

  test('is rendered anew when something it shows has changed', async () => {
    const door = await openKeptDoor();
    await read(`${door.url}/world/boats`);
    door.back.answer = (_request, response) => sendHtml(response, html('Changed'));
    await door.purge(['story:2']);
    expect((await read(`${door.url}/world/boats`)).text).toContain('This is');
    await door.purge(['story:1']);
    expect((await read(`${door.url}/world/boats`)).text).toContain('Changed');
  });

  test.each(['address:/world/boats', 'site'])('is touched by %s, whatever it says of itself', async (key) => {
    const door = await openKeptDoor();
    await read(`${door.url}/world/boats`);
    await door.purge([key]);
    await vi.waitFor(async () => expect(door.back.asked.length).toBe(2));
  });

  test.each([
    [
      'that does not say what it shows',
      (text: string) => text.replace(/<meta name="page-keys[^>]*>/, ''),
      {},
    ],
    ['that streams', (text: string) => text.replace('<p>', '<template id="B:0"></template><p>'), {}],
    ['that sets a cookie', (text: string) => text, { 'Set-Cookie': 'a=1' }],
  ])('%s is not kept', async (_what, change, headers) => {
    const door = await openKeptDoor();
    door.back.answer = (_request, response) =>
      response.writeHead(200, { 'Content-Type': 'text/html', ...headers }).end(change(html('Odd')));
    const answers = [await read(`${door.url}/world`), await read(`${door.url}/world`)];
    expect(answers.map(({ cacheStatus }) => cacheStatus)).toEqual([MISS, MISS]);
    expect(answers.map((answer) => answer.headers.getSetCookie())).toEqual([[], []]);
    expect(door.back.asked.length).toBe(2);
  });

  test('that streams is left as it is', async () => {
    const door = await openKeptDoor();
    const streaming = html('Late').replace('<p>', '<!--$?--><template id="B:0"></template><!--/$--><p>');
    door.back.answer = (_request, response) => sendHtml(response, streaming);
    expect((await read(`${door.url}/world`)).text).toBe(streaming);
  });

  test.each([
    [200, 1],
    [301, 1],
    [308, 1],
    [404, 1],
    [410, 1],
    [302, 2],
    [307, 2],
    [403, 2],
  ])('with status %i is rendered %i times for two readers', async (status, times) => {
    const door = await openKeptDoor();
    door.back.answer = (_request, response) => {
      response.setHeader('Location', 'https://news.example/world/ships');
      sendHtml(response, html('Words'), status);
    };
    const answers = [await read(`${door.url}/world/boats`), await read(`${door.url}/world/boats`)];
    expect(answers.map((answer) => [answer.status, answer.headers.get('location')])).toEqual(
      Array(2).fill([status, 'https://news.example/world/ships']),
    );
    expect(door.back.asked.length).toBe(times);
  });
});

describe('a change while a page is rendered', () => {
  test('has it rendered again', async () => {
    const door = await openKeptDoor();
    let round = 0;
    door.back.answer = async (_request, response) => {
      round += 1;
      if (round === 1) await door.purge(['story:1']);
      sendHtml(response, html(`Round ${round}`));
    };
    expect(await read(`${door.url}/world/boats`)).toMatchObject({ cacheStatus: STORED });
    expect((await read(`${door.url}/world/boats`)).text).toContain('Round 2');
  });

  test('three times over has it sent and not kept', async () => {
    const door = await openKeptDoor();
    door.back.answer = async (_request, response) => {
      await door.purge(['story:1']);
      sendHtml(response, html('Restless'));
    };
    expect((await read(`${door.url}/world/boats`)).cacheStatus).toBe(MISS);
    expect(door.back.asked.length).toBe(3);
  });

  test('of something else does not matter', async () => {
    const door = await openKeptDoor();
    door.back.answer = async (_request, response) => {
      await door.purge(['story:2']);
      sendHtml(response, html('Calm'));
    };
    expect((await read(`${door.url}/world/boats`)).cacheStatus).toBe(STORED);
    expect(door.back.asked.length).toBe(1);
  });
});

describe('a missing address', () => {
  test('is remembered for ten seconds, and until something appears there', async () => {
    const door = await openKeptDoor();
    door.back.answer = (_request, response) => sendHtml(response, html('Nothing here'), 404);
    const ask = () => read(`${door.url}/world/none`);
    await ask();
    door.clock.now += 9_999;
    expect(await ask()).toMatchObject({ status: 404, cacheStatus: HIT });
    door.clock.now += 1;
    expect((await ask()).cacheStatus).toBe(STORED);
    await door.purge(['address:/world/none']);
    door.back.answer = (_request, response) => sendHtml(response, html('Something'));
    expect((await ask()).status).toBe(200);
  });

  test('does not push out pages, and only so many are remembered', async () => {
    const door = await openKeptDoor({ bounds: { briefPages: 20 } });
    await read(`${door.url}/world`);
    door.back.answer = (_request, response) => sendHtml(response, html('Nothing here'), 404);
    for (let n = 0; n < 50; n += 1) await read(`${door.url}/world/none-${n}`);
    expect(door.pages.figures.kept()).toBe(21);
    expect((await read(`${door.url}/world`)).cacheStatus).toBe(HIT);
  });
});

test('a search is kept for ten seconds, and until a story changes', async () => {
  const door = await openKeptDoor();
  const ask = () => read(`${door.url}/search?q=boats`);
  await ask();
  expect((await ask()).cacheStatus).toBe(HIT);
  await door.purge(['list:front']);
  expect((await ask()).cacheStatus).toBe(STORED);
  door.clock.now += 10_000;
  expect((await ask()).cacheStatus).toBe(STORED);
});

test('a page that grows old is served as it is and rendered behind the reader’s back', async () => {
  const door = await openKeptDoor();
  await read(`${door.url}/world`);
  door.clock.now += 5 * 60_000 + 1;
  expect((await read(`${door.url}/world`)).cacheStatus).toBe(HIT);
  await vi.waitFor(() => expect(door.back.asked.length).toBe(2));
  for (let n = 0; n < 5; n += 1) expect((await read(`${door.url}/world`)).cacheStatus).toBe(HIT);
  expect(door.back.asked.length).toBe(2);
});

test('what is asked for and purged is rendered before anybody asks again', async () => {
  const door = await openKeptDoor();
  for (const path of ['/a', '/b', '/b', '/b']) await read(door.url + path);
  await door.purge(['site']);
  await vi.waitFor(() => expect(door.back.asked.slice(2)).toEqual(['/b', '/a']));
  await vi.waitFor(async () => expect((await read(`${door.url}/b`)).cacheStatus).toBe(HIT));
});

test('memory is bounded; what is on disk is read again', async () => {
  const door = await openKeptDoor({ bounds: { bytes: 20_000, derivedBytes: 10_000 } });
  for (let n = 0; n < 40; n += 1) await read(`${door.url}/world/s${n}`);
  expect(door.pages.figures.bytesInMemory()).toBeLessThanOrEqual(30_000);
  await vi.waitFor(() => expect(existsSync(join(door.folder, 'live/world/s39.html'))).toBe(true));
  for (let n = 0; n < 40; n += 1) await read(`${door.url}/world/s${n}`);
  await vi.waitFor(() => expect(door.pages.figures.kept()).toBeGreaterThan(30));
  const before = door.back.asked.length;
  expect((await read(`${door.url}/world/s39`)).cacheStatus).toBe(HIT);
  expect((await read(`${door.url}/world/s30`)).cacheStatus).toBe(HIT);
  expect(door.back.asked.length).toBe(before);
});

test('the disk is bounded', async () => {
  const door = await openKeptDoor({ bounds: { diskBytes: 20_000 } });
  for (let n = 0; n < 40; n += 1) await read(`${door.url}/world/s${n}`);
  await vi.waitFor(() => expect(existsSync(join(door.folder, 'live/world/s39.html'))).toBe(true));
  await read(`${door.url}/world`);
  await vi.waitFor(() => {
    expect(door.pages.figures.bytesOnDisk()).toBeLessThanOrEqual(22_000);
    expect(readdirSync(join(door.folder, 'live/world')).length).toBeLessThan(60);
  });
});

describe('files', () => {
  test('are what a plain web server can send', async () => {
    const door = await openKeptDoor();
    for (const path of ['/', '/world', '/world/boats', '/corrections?before=1']) await read(door.url + path);
    const file = (name: string) => readFile(join(door.folder, 'live', name), 'utf8');
    await vi.waitFor(async () => expect(await file('world/boats.html')).toContain('This is /world/boats'));
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
    await vi.waitFor(() => expect(existsSync(live)).toBe(true));
    door.back.isDead = true;
    await door.purge(['story:1']);
    await vi.waitFor(() => expect(existsSync(live)).toBe(false));
    expect(existsSync(join(door.folder, 'aside/world/boats.html'))).toBe(true);
  });
});

describe('a takedown', () => {
  test('leaves nothing in memory or on disk by the time it is confirmed', async () => {
    const door = await openKeptDoor();
    for (const path of ['/world/boats', '/world/ships']) await read(door.url + path);
    await vi.waitFor(() => expect(existsSync(join(door.folder, 'live/world/ships.html'))).toBe(true));
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
    await vi.waitFor(() => expect(existsSync(join(door.folder, 'live/b.html.br'))).toBe(true));
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
  });
});
