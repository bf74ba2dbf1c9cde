import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Assets } from './assets.ts';
import { openKeptDoor } from './pages/testing/kept-door.ts';
import { openDoor, speak } from './testing/door.ts';

const SITE = 'https://news.example';

/** A door of an https site before a back with one of each kind of answer. */
async function openSite() {
  const folder = await mkdtemp(join(tmpdir(), 'nightdesk-assets-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'chunks'));
  await writeFile(join(folder, 'chunks/room.js'), 'void 0');
  const assets = new Assets(folder);
  await assets.look();
  return await openDoor(
    (request, response) => {
      const [status, type] = ANSWERS[request.url ?? ''] ?? [404, 'text/html; charset=utf-8'];
      response.setHeader('X-Powered-By', 'Next.js');
      response.setHeader('Content-Security-Policy', "default-src *; script-src 'unsafe-inline'");
      response.writeHead(status, type === '' ? { Location: '/admin' } : { 'Content-Type': type }).end('x');
    },
    { siteUrl: SITE, assets, limits: { bodyBytes: 10 } },
  );
}

const ANSWERS: Readonly<Record<string, readonly [status: number, type: string]>> = {
  '/admin': [200, 'text/html; charset=utf-8'],
  '/admin?_rsc=1': [200, 'text/x-component'],
  '/api/v1/articles': [401, 'application/problem+json'],
  '/api/broken': [500, 'application/problem+json'],
  '/old': [301, ''],
  '/icon.svg': [200, 'image/svg+xml'],
};

const REQUESTS = [
  'GET /admin HTTP/1.1',
  'GET /admin?_rsc=1 HTTP/1.1',
  'GET /api/v1/articles HTTP/1.1',
  'GET /api/broken HTTP/1.1',
  'GET /old HTTP/1.1',
  'GET /icon.svg HTTP/1.1',
  'GET /nothing/at/all HTTP/1.1',
  'GET /livez HTTP/1.1',
  'GET /readyz HTTP/1.1',
  'GET /metrics HTTP/1.1',
  'GET /api/internal HTTP/1.1',
  'BREW / HTTP/1.1',
  'POST /admin HTTP/1.1\r\nOrigin: https://evil.example',
  'POST /api/v1/articles HTTP/1.1\r\nContent-Length: 11',
  'GET / HTTP/1.1\r\nbroken header',
];

describe('every answer is protected', () => {
  test.each(REQUESTS)('%s', async (line) => {
    const door = await openSite();
    const heard = await speak(door.port, `${line}\r\nHost: news.example\r\nConnection: close\r\n\r\n`);
    expectProtected(heard);
  });

  test.each(['GET', 'HEAD'])('%s of a file of the build, as far as files need it', async (method) => {
    const door = await openSite();
    const line = `${method} /_next/static/chunks/room.js HTTP/1.1`;
    const heard = await speak(door.port, `${line}\r\nHost: news.example\r\nConnection: close\r\n\r\n`);
    expect(heard).toMatch(/^HTTP\/1\.1 200 /);
    expectHeaders(heard, OF_FILES);
    expect(heard.toLowerCase()).not.toContain('permissions-policy');
  });

  test('the reader’s script likewise, made and kept', async () => {
    const door = await openKeptDoor();
    const lines = 'GET /reader.js?v=1 HTTP/1.1\r\nHost: news.example\r\nConnection: close\r\n\r\n';
    for (const heard of [await speak(door.port, lines), await speak(door.port, lines)]) {
      expectHeaders(heard, OF_FILES);
      expect(heard.toLowerCase()).not.toContain('permissions-policy');
    }
  });

  test('also when nothing answers behind the door', async () => {
    const door = await openDoor(() => {}, { siteUrl: SITE, backPort: () => null });
    const heard = await speak(door.port, 'GET / HTTP/1.1\r\nHost: news.example\r\nConnection: close\r\n\r\n');
    expect(heard).toMatch(/^HTTP\/1\.1 503 /);
    expectProtected(heard);
  });

  test.each(['/world/harbour', '/feed.xml', '/world'])('also %s from what is kept', async (path) => {
    const door = await openKeptDoor();
    const lines = `GET ${path} HTTP/1.1\r\nHost: news.example\r\nConnection: close\r\n\r\n`;
    expectProtected(await speak(door.port, lines));
    expectProtected(await speak(door.port, lines));
  });
});

const OF_FILES = [
  'x-content-type-options: nosniff',
  'strict-transport-security: max-age=31536000; includesubdomains',
  'content-security-policy: ',
];
const OF_ALL = [
  ...OF_FILES,
  'referrer-policy: ',
  'cross-origin-opener-policy: same-origin',
  'permissions-policy: camera=()',
];

function expectProtected(heard: string): void {
  expectHeaders(heard, OF_ALL);
}

function expectHeaders(heard: string, headers: readonly string[]): void {
  const head = heard.split('\r\n\r\n', 1)[0]?.toLowerCase() ?? '';
  for (const header of headers) {
    expect(head.split(`\r\n${header}`), `${header} once in\n${head}`).toHaveLength(2);
  }
  expect(head).toMatch(/frame-ancestors 'none'/);
  expect(head).not.toMatch(/^x-powered-by|^server:|script-src 'unsafe-inline'/m);
}

test('plain http is not told to be https for a year', async () => {
  const door = await openDoor((_request, response) => response.end('x'));
  expect((await fetch(door.url)).headers.get('strict-transport-security')).toBeNull();
});
