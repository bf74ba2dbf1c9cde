import { describe, expect, test } from 'vitest';
import { openMetrics } from './metrics.ts';
import { openKeptDoor, read } from './pages/testing/kept-door.ts';
import { openDoor } from './testing/door.ts';

const TOKEN = 'a-token-of-the-operator';

function openMeasured(options: Parameters<typeof openDoor>[1] = {}) {
  const answer: Parameters<typeof openDoor>[0] = (request, response) =>
    response.writeHead(request.url === '/admin/none' ? 404 : 200).end('next');
  return openDoor(answer, { metrics: openMetrics(null), metricsToken: TOKEN, ...options });
}

describe('the figures', () => {
  test('count answers by route and status, and say how long they took', async () => {
    const door = await openMeasured();
    for (const path of ['/admin/none', '/admin/none', '/api/collab/1', '/nowhere', '/livez']) {
      await (await fetch(door.url + path)).text();
    }
    const { text } = await read(`${door.url}/metrics`);
    expect(text).toContain('nightdesk_http_requests_total{route="admin",status="404"} 2');
    expect(text).toContain('nightdesk_http_requests_total{route="collab",status="200"} 1');
    expect(text).toContain('nightdesk_http_requests_total{route="page",status="200"} 1');
    expect(text).toContain('nightdesk_http_request_seconds_count{route="admin"} 2');
    expect(text).toContain('process_resident_memory_bytes');
  });

  test('count reports of what a policy stopped', async () => {
    const door = await openMeasured();
    const fields = { 'violated-directive': 'img-src', 'blocked-uri': 'inline', 'document-uri': 'http://x/' };
    for (const body of [JSON.stringify({ 'csp-report': fields }), '{}', 'x'.repeat(17_000)]) {
      await (await fetch(`${door.url}/api/reports`, { method: 'POST', body })).text();
    }
    const { text } = await read(`${door.url}/metrics`);
    expect(text).toContain('nightdesk_policy_reports_total{outcome="taken"} 1');
    expect(text).toContain('nightdesk_policy_reports_total{outcome="refused"} 2');
  });

  test('say where answers for readers came from', async () => {
    const kept = await openKeptDoor();
    for (let n = 0; n < 3; n += 1) await read(`${kept.url}/world`);
    const door = await openMeasured({ metrics: openMetrics(kept.pages.figures) });
    const { text } = await read(`${door.url}/metrics`);
    expect(text).toContain('nightdesk_page_answers_total{from="kept_2xx"} 2');
    expect(text).toContain('nightdesk_page_answers_total{from="rendering"} 1');
    expect(text).toContain('nightdesk_pages_kept 1');
    expect((await read(`${door.url}/metrics`)).text).toContain('nightdesk_page_renders_total 1');
  });
});

describe('whoever is elsewhere', () => {
  test.each([
    ['on this machine', {}, 200],
    ['behind a proxy on it', { 'X-Forwarded-For': '127.0.0.1' }, 404],
    ['behind one that says so in another way', { Forwarded: 'for=127.0.0.1' }, 404],
    [
      'behind a proxy, with the token',
      { 'X-Forwarded-For': '203.0.113.9', Authorization: `Bearer ${TOKEN}` },
      200,
    ],
    [
      'with another token',
      { 'X-Forwarded-For': '203.0.113.9', Authorization: 'Bearer a-token-of-nobody' },
      404,
    ],
  ])('%s', async (_who, headers, status) => {
    const door = await openMeasured();
    expect((await read(`${door.url}/metrics`, { headers: headers as Record<string, string> })).status).toBe(
      status,
    );
  });

  test('needs a token that was set', async () => {
    const door = await openMeasured({ metricsToken: null });
    const headers = { 'X-Real-IP': '203.0.113.9', Authorization: 'Bearer null' };
    expect((await read(`${door.url}/metrics`, { headers })).status).toBe(404);
  });
});
