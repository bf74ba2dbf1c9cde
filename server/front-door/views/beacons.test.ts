import { describe, expect, test } from 'vitest';
import { createLog } from '#lib/log.ts';
import { openMetrics } from '#server/front-door/metrics.ts';
import { openDoor, speak } from '#server/front-door/testing/door.ts';
import { openViews, type ViewsBounds } from './open-views.ts';

const STORY = '0193f000-0000-7000-8000-000000000001';
const READER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

async function openCounting(bounds: Partial<ViewsBounds> = {}) {
  const views = openViews({
    log: createLog('silent'),
    nowMs: () => performance.now(),
    now: Date.now,
    bounds,
  });
  const asked: string[] = [];
  const door = await openDoor(
    (request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.writeHead(404).end();
    },
    { views, metrics: openMetrics(null, views.figures) },
  );
  const tell = async (headers: Record<string, string> = {}, body: string = viewOf(STORY)) => {
    const url = `${door.url}/api/v1/views`;
    const own = { 'User-Agent': READER, 'Content-Type': 'application/json', Origin: door.url };
    return await fetch(url, { method: 'POST', headers: { ...own, ...headers }, body });
  };
  return { ...door, ...views.figures, tell, asked };
}

const viewOf = (story: string) => JSON.stringify({ story, from: 'search' });

describe('a view', () => {
  test('is taken in without Next, and without a line that names its reader', async () => {
    const door = await openCounting();
    const answer = await door.tell();
    expect([answer.status, await answer.text(), answer.headers.get('set-cookie')]).toEqual([204, '', null]);
    await door.tell();
    expect(door.counts).toMatchObject({ taken: 2, refused: 0 });
    expect(door.waiting()).toBe(1);
    expect([door.asked, door.logged()]).toEqual([[], '']);
  });

  test('is answered alike when it is not counted', async () => {
    const door = await openCounting({ ofOne: 1, sums: 1 });
    expect((await door.tell({ 'User-Agent': 'Googlebot/2.1' })).status).toBe(204);
    expect((await door.tell()).status).toBe(204);
    expect((await door.tell()).status).toBe(204);
    expect(door.counts).toMatchObject({ bots: 1, taken: 1, limited: 1 });
  });

  test.each([
    ['from another site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['from another name of it', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['from another origin', { Origin: 'https://elsewhere.example' }, 403],
    ['from a frame without one', { Origin: 'null' }, 403],
    ['as a form would', { 'Content-Type': 'text/plain' }, 415],
  ])('is refused %s', async (_, headers, status) => {
    const door = await openCounting();
    expect((await door.tell(headers)).status).toBe(status);
    expect(door.counts).toMatchObject({ taken: 0, refused: 1 });
  });

  test.each([
    ['that is none', '{"story":"1"}', 400],
    ['that is too long', viewOf(STORY) + ' '.repeat(200), 413],
  ])('is refused %s', async (_, body, status) => {
    const door = await openCounting();
    expect((await door.tell({}, body)).status).toBe(status);
    expect(door.counts).toMatchObject({ taken: 0, refused: 1 });
  });

  test('is refused when nobody knows how long it is', async () => {
    const door = await openCounting();
    const head = `POST /api/v1/views HTTP/1.1\r\nHost: site\r\nUser-Agent: ${READER}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\n`;
    const chunked = await speak(door.port, `${head}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n`);
    expect(chunked).toContain('HTTP/1.1 411');
    expect(door.counts.refused).toBe(1);
  });
});

test('another method at the address is Next’s to answer', async () => {
  const door = await openCounting();
  expect((await fetch(`${door.url}/api/v1/views`)).status).toBe(404);
  expect(door.asked).toEqual(['GET /api/v1/views']);
});

test('a flood of stories that nobody knows is held in as much room as there is', async () => {
  const door = await openCounting({ ofOne: 1000, sums: 20 });
  const ids = Array.from({ length: 60 }, (_, n) => STORY.replace(/..$/, String(n + 10)));
  await Promise.all(ids.map((id) => door.tell({}, viewOf(id))));
  expect(door.waiting()).toBe(20);
  expect(door.counts).toMatchObject({ taken: 20, dropped: 40 });
});

test('the figures say what became of views', async () => {
  const door = await openCounting({ ofOne: 1 });
  await door.tell();
  await door.tell();
  await door.tell({ Origin: 'null' });
  const text = await (await fetch(`${door.url}/metrics`)).text();
  expect(text).toContain('nightdesk_views_total{outcome="taken"} 1');
  expect(text).toContain('nightdesk_views_total{outcome="limited"} 1');
  expect(text).toContain('nightdesk_views_total{outcome="refused"} 1');
  expect(text).toContain('nightdesk_view_writes_total{outcome="written"} 0');
  expect(text).toContain('nightdesk_view_sums_waiting 1');
});
