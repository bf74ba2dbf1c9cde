import { describe, expect, test } from 'vitest';
import { eventually } from '#lib/testing/eventually.ts';
import { html, openKeptDoor, read, sendHtml } from './testing/kept-door.ts';

const HIT = 'nightdesk; hit';
const STORED = 'nightdesk; fwd=miss; stored';
const MISS = 'nightdesk; fwd=miss';

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
    await eventually(async () => expect(door.back.asked.length).toBe(2));
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

  test('that is not live is what proxy.ts says, and nothing else is asked of it', async () => {
    const door = await openKeptDoor();
    const straight: boolean[] = [];
    door.back.answer = ({ headers }, response) => {
      const isStraight = headers['x-nightdesk-ask'] === 'straight';
      straight.push(isStraight);
      response.setHeader('Location', 'https://news.example/world/ships');
      sendHtml(response, html(isStraight ? 'Nothing' : 'It moved'), isStraight ? 404 : 301);
    };
    for (let n = 0; n < 2; n += 1) expect((await read(`${door.url}/world/boats`)).status).toBe(301);
    await read(`${door.url}/feed.xml`);
    expect(straight).toEqual([true, false, false]);
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
  await eventually(() => expect(door.back.asked.length).toBe(2));
  for (let n = 0; n < 5; n += 1) expect((await read(`${door.url}/world`)).cacheStatus).toBe(HIT);
  expect(door.back.asked.length).toBe(2);
});

test('what is asked for and purged is rendered before anybody asks again', async () => {
  const door = await openKeptDoor();
  for (const path of ['/a', '/b', '/b', '/b']) await read(door.url + path);
  await door.purge(['site']);
  await eventually(() => expect(door.back.asked.slice(2)).toEqual(['/b', '/a']));
  await eventually(async () => expect((await read(`${door.url}/b`)).cacheStatus).toBe(HIT));
});
