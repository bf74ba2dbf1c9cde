import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { openDoor, speak } from './testing/door.ts';

const SLOW = { headersTimeoutMs: 100, requestTimeoutMs: 300 };

async function openCounting(limits = {}) {
  const seen: string[] = [];
  const door = await openDoor(
    (request, response) => {
      seen.push(`${request.method} ${request.url}`);
      request.resume().on('end', () => response.end('behind the door'));
    },
    { limits },
  );
  return { ...door, seen };
}

function statusOf(heard: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1]);
}

describe('internal routes cannot be reached', () => {
  test.each([
    '/api/internal',
    '/api/internal/revalidate',
    '/api/internal?x=1',
    '/API/Internal/revalidate',
    '//api//internal/revalidate',
    '/api/%69nternal/revalidate',
    '/api/%2569nternal/revalidate',
    '/api%2finternal/revalidate',
    '/api\\internal/revalidate',
    '/x/../api/internal/revalidate',
    '/x/%2e%2e/api/internal/revalidate',
    '/api/./internal/revalidate',
    '/api/internal.rsc',
    'http://site/api/internal/revalidate',
    '/%',
    '/%ff',
  ])('%s', async (target) => {
    const door = await openCounting();
    const heard = await speak(door.port, `GET ${target} HTTP/1.1\r\nHost: site\r\nConnection: close\r\n\r\n`);
    expect([statusOf(heard), door.seen]).toEqual([404, []]);
  });

  test.each(['/api/internals', '/api/v1/internal', '/news/api/internal', '/100%25', '/caf%C3%A9'])(
    'but their neighbour %s can',
    async (target) => {
      const door = await openCounting();
      const heard = await speak(
        door.port,
        `GET ${target} HTTP/1.1\r\nHost: site\r\nConnection: close\r\n\r\n`,
      );
      expect([statusOf(heard), door.seen]).toEqual([200, [`GET ${target}`]]);
    },
  );
});

describe('requests that two readers could understand differently are refused', () => {
  test.each([
    [
      'both lengths',
      'Content-Length: 4\r\nTransfer-Encoding: chunked',
      '0\r\n\r\nGET /smuggled HTTP/1.1\r\n\r\n',
    ],
    ['two lengths', 'Content-Length: 4\r\nContent-Length: 5', 'abcde'],
    ['a signed length', 'Content-Length: +4', 'abcd'],
    ['a list of lengths', 'Content-Length: 4, 4', 'abcd'],
    ['an unknown encoding', 'Transfer-Encoding: xchunked', '0\r\n\r\n'],
    ['a second encoding', 'Transfer-Encoding: chunked, identity', '0\r\n\r\n'],
    ['a space before the colon', 'Transfer-Encoding : chunked', '0\r\n\r\n'],
    ['a folded header', 'X-A: b\r\n Transfer-Encoding: chunked', '0\r\n\r\n'],
    ['a bare line feed', 'X-A: b\nTransfer-Encoding: chunked', '0\r\n\r\n'],
    ['a broken chunk size', 'Transfer-Encoding: chunked', '0x3\r\nabc\r\n0\r\n\r\n'],
    ['a second host', 'Host: other', ''],
  ])('%s', async (_what, headers, body) => {
    const door = await openCounting();
    const heard = await speak(
      door.port,
      `POST /api/form HTTP/1.1\r\nHost: site\r\n${headers}\r\nConnection: close\r\n\r\n${body}`,
    );
    expect(statusOf(heard)).toBe(400);
    expect(door.seen.join()).not.toContain('smuggled');
  });

  test.each([
    ['no host', ''],
    ['an empty host', 'Host:\r\n'],
    ['a host with a path', 'Host: site/evil\r\n'],
    ['a host with a login', 'Host: me@site\r\n'],
  ])('%s', async (_what, header) => {
    const door = await openCounting();
    const heard = await speak(door.port, `GET / HTTP/1.1\r\n${header}Connection: close\r\n\r\n`);
    expect([statusOf(heard), door.seen]).toEqual([400, []]);
  });

  test.each(['TRACE', 'PROPFIND', 'PURGE'])('the method %s', async (method) => {
    const door = await openCounting();
    const heard = await speak(door.port, `${method} / HTTP/1.1\r\nHost: site\r\nConnection: close\r\n\r\n`);
    expect([statusOf(heard), door.seen]).toEqual([405, []]);
  });

  test('CONNECT gets no tunnel', async () => {
    const door = await openCounting();
    expect(await speak(door.port, 'CONNECT db:5432 HTTP/1.1\r\nHost: db:5432\r\n\r\n')).not.toContain(
      ' 200 ',
    );
  });
});

describe('limits', () => {
  test('an announced body that is too large is refused unread', async () => {
    const door = await openCounting({ bodyBytes: 1000 });
    const heard = await speak(
      door.port,
      'POST /api/ HTTP/1.1\r\nHost: site\r\nContent-Length: 1001\r\nExpect: 100-continue\r\n\r\n',
    );
    expect([statusOf(heard), door.seen]).toEqual([413, []]);
  });

  test('a body that turns out too large is cut off', async () => {
    const door = await openCounting({ bodyBytes: 1000 });
    const chunk = `400\r\n${'x'.repeat(1024)}\r\n`;
    const heard = await speak(
      door.port,
      `POST /api/ HTTP/1.1\r\nHost: site\r\nTransfer-Encoding: chunked\r\n\r\n${chunk}`,
    );
    expect(statusOf(heard)).toBe(413);
  });

  test('headers that are too large are refused', async () => {
    const door = await openCounting({ headerBytes: 4096 });
    const heard = await speak(
      door.port,
      `GET / HTTP/1.1\r\nHost: site\r\nCookie: ${'x'.repeat(9000)}\r\n\r\n`,
    );
    expect([statusOf(heard), door.seen]).toEqual([431, []]);
  });

  test.each([
    ['headers', 'GET / HTTP/1.1\r\nHost: si'],
    ['a body', 'POST /api/ HTTP/1.1\r\nHost: site\r\nContent-Length: 10\r\n\r\nab'],
  ])('%s that do not come are not waited for', async (_what, bytes) => {
    const door = await openCounting(SLOW);
    expect(statusOf(await speak(door.port, bytes))).toBe(408);
  });

  test('a silent connection is closed', async () => {
    const door = await openCounting({ silenceTimeoutMs: 50 });
    const socket = connect(door.port, '127.0.0.1');
    await new Promise((resolve) => socket.once('close', resolve));
    expect(socket.bytesRead).toBe(0);
  });
});

test('pipelined requests are answered one by one and in order', async () => {
  const door = await openCounting();
  const one = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nHost: site\r\n${more}\r\n`;
  const heard = await speak(door.port, one('/a') + one('/b') + one('/c', 'Connection: close\r\n'));
  expect([heard.match(/ 200 OK/g)?.length, door.seen]).toEqual([3, ['GET /a', 'GET /b', 'GET /c']]);
});
