import { describe, expect, test } from 'vitest';
import { openDoor } from './testing/door.ts';

async function openReports() {
  const clock = { ms: 0 };
  const seen: string[] = [];
  const door = await openDoor((request) => void seen.push(request.url ?? ''), { nowMs: () => clock.ms });
  const send = async (body: string) =>
    (await fetch(`${door.url}/api/reports`, { method: 'POST', body })).status;
  const warnings = () =>
    door
      .logged()
      .split('\n')
      .filter((line) => line.includes('"level":"warn"'));
  return { clock, seen, send, warnings };
}

const old = (blocked: string, page = 'https://news.example/admin?q=secret') =>
  JSON.stringify({
    'csp-report': { 'effective-directive': 'script-src-elem', 'blocked-uri': blocked, 'document-uri': page },
  });

describe('reports of what a policy stopped', () => {
  test('are logged once per kind, with nothing of the page but its path', async () => {
    const { send, warnings, seen } = await openReports();
    expect(await send(old('https://evil.example/x.js?key=secret'))).toBe(204);
    expect(await send(old('https://evil.example/y.js'))).toBe(204);
    const body = {
      effectiveDirective: 'style-src-attr',
      blockedURL: 'inline',
      documentURL: 'https://n.example/preview/secret',
    };
    expect(await send(JSON.stringify([{ type: 'csp-violation', body }]))).toBe(204);
    expect(warnings().map((line) => JSON.parse(line))).toMatchObject([
      { directive: 'script-src-elem', blocked: 'https://evil.example', page: '/admin' },
      { directive: 'style-src-attr', blocked: 'inline', page: '/preview/***' },
    ]);
    expect(warnings().join('')).not.toContain('secret');
    expect(seen).toEqual([]);
  });

  test('fill neither the log nor the memory', async () => {
    const { clock, send, warnings } = await openReports();
    const many = (from: number) =>
      JSON.stringify(
        Array.from({ length: 30 }, (_, i) => ({
          body: {
            effectiveDirective: `a${from + i}`,
            blockedURL: 'x'.repeat(300),
            documentURL: 'about:blank',
          },
        })),
      );
    for (let sent = 0; sent < 60; sent += 1) expect(await send(many(sent * 30))).toBe(204);
    expect(warnings()).toHaveLength(100);
    expect(warnings().join('')).not.toContain('x'.repeat(201));
    expect(await send(old('inline'))).toBe(429);
    clock.ms += 60 * 60_000;
    expect(await send(old('inline'))).toBe(204);
    expect(warnings()).toHaveLength(101);
  });

  test.each([
    ['what is no JSON', '{', 400],
    ['what is no report', '{"csp-report":{"blocked-uri":1}}', 400],
    ['an empty list', '[]', 400],
    ['null', 'null', 400],
    ['a list of lists', '[[]]', 400],
    ['more than 16 KB', `["${'x'.repeat(17_000)}"]`, 413],
  ])('%s', async (_what, body, status) => {
    const { send, warnings } = await openReports();
    expect(await send(body)).toBe(status);
    expect(warnings()).toEqual([]);
  });
});

test.each([
  ['https://evil.example', 403],
  ['null', 403],
  [undefined, 403],
  ['http://localhost', 200],
])('a change of the newsroom from %s', async (origin, status) => {
  const door = await openDoor((_request, response) => response.end());
  const headers: HeadersInit = origin === undefined ? {} : { origin };
  expect((await fetch(`${door.url}/admin`, { method: 'POST', headers })).status).toBe(status);
});
