import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { eventually } from '#lib/testing/eventually.ts';
import {
  html,
  type KeptDoor,
  openKeptDoor,
  read,
  sendHtml,
} from '#server/front-door/pages/testing/kept-door.ts';
import { speak } from '#server/front-door/testing/door.ts';
import { hasNginx, type Nginx, NO_NGINX, shippedFor, startNginx } from '#server/front-door/testing/nginx.ts';

const IS_HERE = hasNginx();
const FILE = 'nginx; hit';
const COPY = 'nginx; fwd=stale';
const HIT = 'nightdesk; hit';
const STORED = 'nightdesk; fwd=miss; stored';

beforeEach((context) => context.skip(!IS_HERE, NO_NGINX));

interface Setting extends Nginx {
  readonly door: KeptDoor;
  /** Whether there is a file of a page within reach. */
  readonly isReachable: (path: string) => boolean;
}

/** The shipped configuration in front of a door that has kept some pages. */
async function open(...paths: string[]): Promise<Setting> {
  const door = await openKeptDoor({ trustedProxies: ['loopback'] });
  const nginx = await startNginx(shippedFor(door.port, door.folder));
  onTestFinished(nginx.stop);
  const isReachable = (path: string) =>
    existsSync(join(door.folder, 'open', path === '/' ? 'index.html' : `${path}.html`));
  for (const path of paths) await read(nginx.url + path);
  await door.pages.tend();
  for (const path of paths) await eventually(() => expect(isReachable(path)).toBe(true));
  return { ...nginx, door, isReachable };
}

const ask = (path: string, headers: string, method = 'GET') =>
  `${method} ${path} HTTP/1.1\r\nHost: site\r\n${headers}Connection: close\r\n\r\n`;

describe('a page is sent from its file', () => {
  test('with all that the door sends with it', async () => {
    const { url, door } = await open('/world/boats');
    const said = async (from: string) => {
      const page = await read(`${from}/world/boats`, { headers: { 'Accept-Encoding': 'gzip' } });
      const headers = Object.fromEntries(page.headers);
      const inPage = /http-equiv="Content-Security-Policy" content="(.*?)"/.exec(page.text)?.[1];
      return { text: page.text, headers, policies: [inPage, headers['content-security-policy']] };
    };
    const [file, kept] = [await said(url), await said(door.url)];
    expect([file.headers['cache-status'], kept.headers['cache-status']]).toEqual([FILE, HIT]);
    expect(file.text).toBe(kept.text);
    expect(file.policies.join('; ')).toBe(kept.policies[1]);
    // These are each server's own; and this nginx is asked without TLS.
    const own = new Set([
      'cache-status',
      'connection',
      'content-length',
      'content-security-policy',
      'date',
      'etag',
    ]);
    for (const name of ['keep-alive', 'server', 'strict-transport-security']) own.add(name);
    const shared = ({ headers }: typeof file) => Object.entries(headers).filter(([name]) => !own.has(name));
    expect(shared(file)).toEqual(shared(kept));
    expect(file.headers.etag).toMatch(/^"/);
  });

  test('compressed for who takes that, each form under a tag of its own', async () => {
    const { port } = await open('/world/boats');
    const get = async (headers: string, method = 'GET') => {
      const [head = '', ...rest] = (await speak(port, ask('/world/boats', headers, method))).split(
        '\r\n\r\n',
      );
      return {
        head,
        body: Buffer.from(rest.join('\r\n\r\n'), 'latin1'),
        tag: /etag: (\S+)/i.exec(head)?.[1],
      };
    };
    const [plain, zipped] = [await get(''), await get('Accept-Encoding: br, gzip\r\nVia: 1.0 x\r\n')];
    const refusing = await get('Accept-Encoding: gzip;q=0\r\n');
    expect(gunzipSync(zipped.body)).toEqual(plain.body);
    expect([plain, zipped, refusing].map(({ head }) => /content-encoding: (\S+)/i.exec(head)?.[1])).toEqual([
      undefined,
      'gzip',
      undefined,
    ]);
    expect(zipped.tag).not.toBe(plain.tag);
    for (const { head, body } of [plain, zipped])
      expect(head).toContain(`Content-Length: ${body.length}\r\n`);
    const onlyHead = await get('', 'HEAD');
    expect([onlyHead.body.length, onlyHead.tag]).toEqual([0, plain.tag]);
    const part = await get('Range: bytes=0-9\r\n');
    expect(part.body).toEqual(plain.body);
    const again = await get(`Accept-Encoding: gzip\r\nIf-None-Match: ${zipped.tag}\r\n`);
    expect(again.head).toMatch(/^HTTP\/1\.1 304 /);
  });

  test('and a date is as good as a tag, until the page changes', async () => {
    const { url, door } = await open('/world/boats');
    const date = (await read(`${url}/world/boats`)).headers.get('last-modified') ?? '';
    const since = () => read(`${url}/world/boats`, { headers: { 'If-Modified-Since': date } });
    expect(await since()).toMatchObject({ status: 304, cacheStatus: FILE });
    door.back.answer = (_request, response) => sendHtml(response, html('Other words'));
    await door.purge(['story:1']);
    await eventually(async () => expect(await since()).toMatchObject({ status: 200, cacheStatus: FILE }));
  });
});

describe('everything else is the door’s', () => {
  test.each([
    '/world?before=1',
    '/world/boats?',
    '/world/boats/',
    '/World/boats',
    '/world/bo%61ts',
    '/world/./boats',
    '//world/boats',
    '/world%2fboats',
    '/world/boats.html',
    '/world/boats.html.gz',
    '/open/world/boats',
    '/open/world/boats.html',
    '/live/world/boats.html',
    '/../horizon.json',
    '/..%2fhorizon.json',
    '/horizon.json',
    '/journal.jsonl',
    '/.none',
    '/index',
    '/index.html',
  ])('%s', async (path) => {
    const { port } = await open('/world/boats', '/world', '/');
    const heard = await speak(port, ask(path, ''));
    expect(heard).not.toMatch(/cache-status: nginx/i);
    expect(heard).not.toMatch(/"horizon"|"page"/);
  });

  test.each(['POST', 'PUT'])('%s, with streams as they come, and who asks', async (method) => {
    const { url, door } = await open('/world/boats');
    door.back.answer = async (request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      let bytes = 0;
      for await (const chunk of request) bytes += chunk.length;
      const { 'x-forwarded-host': host, 'x-forwarded-proto': proto, 'x-request-id': id } = request.headers;
      response.write(`data: ${JSON.stringify({ method: request.method, bytes, host, proto, id })}\n\n`);
    };
    const away = new AbortController();
    const answer = await fetch(`${url}/world/boats`, {
      method,
      body: 'x'.repeat(3_000_000),
      headers: {
        Origin: 'http://localhost',
        'Content-Type': 'multipart/form-data; boundary=x',
        'X-Forwarded-Host': 'evil.example',
        'X-Forwarded-Proto': 'https',
        'X-Request-Id': 'a-false-one',
      },
      signal: away.signal,
    });
    const first = await answer.body?.getReader().read();
    away.abort();
    const seen = JSON.parse(
      Buffer.from(first?.value ?? [])
        .toString()
        .slice('data: '.length),
    );
    expect(seen).toMatchObject({ method, bytes: 3_000_000, host: new URL(url).host, proto: 'http' });
    expect(seen.id).toMatch(/^[\da-f]{32}$/);
  });
});

describe('what the door knows better', () => {
  test('a takedown is gone by the time it is confirmed', async () => {
    const { url, door } = await open('/world/boats');
    door.back.answer = (_request, response) => sendHtml(response, html('Gone'), 410);
    await door.purge(['story:1'], true);
    expect(await read(`${url}/world/boats`)).toMatchObject({ status: 410 });
  });

  test('a page that grew old comes from the door, which has it made anew, and then from its file again', async () => {
    const { url, door, isReachable } = await open('/world/boats');
    door.clock.now += 5 * 60_000;
    await door.pages.tend();
    expect((await read(`${url}/world/boats`)).cacheStatus).toBe(FILE);
    door.clock.now += 1;
    await door.pages.tend();
    expect((await read(`${url}/world/boats`)).cacheStatus).toBe(HIT);
    await eventually(() => expect(isReachable('/world/boats')).toBe(true));
    expect((await read(`${url}/world/boats`)).cacheStatus).toBe(FILE);
    expect(door.back.asked).toEqual(['/world/boats', '/world/boats']);
  });

  test('while changes cannot be heard no file is sent', async () => {
    const { url, door } = await open('/world/boats');
    door.changes.isTrusted = false;
    await door.pages.tend();
    expect((await read(`${url}/world/boats`)).cacheStatus).toBe(STORED);
    door.changes.isTrusted = true;
    await door.pages.tend();
    await eventually(async () => expect((await read(`${url}/world/boats`)).cacheStatus).toBe(FILE));
  });

  test('a document with headers of its own is never a file', async () => {
    const { url, door, isReachable } = await open('/world/boats');
    door.back.answer = (_request, response) => {
      response.setHeader('X-Robots-Tag', 'noindex');
      sendHtml(response, html('Not for machines'));
    };
    await read(`${url}/world/ships`);
    await read(`${url}/world/boats`);
    await door.pages.tend();
    expect(isReachable('/world/ships')).toBe(false);
    expect((await read(`${url}/world/ships`)).headers.get('x-robots-tag')).toBe('noindex');
  });
});

describe('when the door is away', () => {
  test('pages are sent all the same, and marked; what is not there gets a sentence', async () => {
    const { url, door } = await open('/world/boats', '/world/ships', '/world/quays');
    door.back.isDead = true;
    await door.purge(['address:/world/ships'], true);
    await door.purge(['address:/world/quays']);
    await door.close(0);
    await door.pages.close();
    for (const path of ['/world/boats', '/world/quays']) {
      expect(await read(url + path), path).toMatchObject({ status: 200, cacheStatus: COPY });
    }
    for (const [path, method] of [
      ['/world/ships', 'GET'],
      ['/admin', 'GET'],
      ['/world/boats', 'POST'],
    ] as const) {
      const answer = await read(url + path, { method });
      expect([answer.status, answer.headers.get('retry-after')], path).toEqual([503, '5']);
      expect(answer.text).toContain('Please try again');
    }
  });

  test('one that died with its pages good has them sent as they are', async () => {
    const { url, door } = await open('/world/boats');
    await door.close(0);
    expect(await read(`${url}/world/boats`)).toMatchObject({ status: 200, cacheStatus: FILE });
  });
});
