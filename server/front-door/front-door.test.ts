import type { IncomingHttpHeaders } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { openDoor, speak } from './testing/door.ts';

/** A back that answers with the headers it got. */
async function openEcho(options: Parameters<typeof openDoor>[1] = {}) {
  return openDoor((request, response) => response.end(JSON.stringify(request.headers)), options);
}

async function headersSeen(url: string, headers: Record<string, string>): Promise<IncomingHttpHeaders> {
  const answer = await fetch(url, { headers });
  return JSON.parse(await answer.text());
}

describe('what Next gets to see', () => {
  test.each([
    'x-middleware-subrequest',
    'x-middleware-rewrite',
    'x-invoke-path',
    'x-matched-path',
    'x-nextjs-data',
    'x-now-route-matches',
    'x-next-resume-state-length',
    'next-resume',
    'x-prerender-revalidate',
    'x-action-forwarded',
    'x-vercel-protection-bypass',
    'x-forwarded-port',
    'x-real-ip',
    'x-nightdesk-secret',
    'forwarded',
  ])('is never the header %s', async (name) => {
    const door = await openEcho();
    expect(await headersSeen(door.url, { [name]: 'forged' })).not.toHaveProperty(name);
  });

  test.each(['rsc', 'next-router-prefetch', 'next-action', 'next-url', 'cookie', 'origin'])(
    'keeps the header %s of the browser',
    async (name) => {
      const door = await openEcho();
      expect(await headersSeen(door.url, { [name]: 'sent' })).toHaveProperty(name, 'sent');
    },
  );

  test('names the client itself, whatever the client claims', async () => {
    const door = await openEcho();
    const forged = {
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'evil.example',
    };
    expect(await headersSeen(door.url, forged)).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-forwarded-host': `127.0.0.1:${door.port}`,
    });
  });

  test('believes a trusted proxy', async () => {
    const door = await openEcho({ trustedProxies: ['loopback'] });
    const forwarded = { 'x-forwarded-for': '198.51.100.1, 203.0.113.9', 'x-forwarded-proto': 'https' };
    expect(await headersSeen(door.url, forwarded)).toMatchObject({
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-proto': 'https',
    });
  });

  test('carries a request id made here, even if the client brings one', async () => {
    const door = await openEcho();
    expect(await headersSeen(door.url, { 'x-request-id': 'brought-along' })).toHaveProperty(
      'x-request-id',
      'made-by-the-door',
    );
  });

  test('carries the request id of a trusted proxy', async () => {
    const door = await openEcho({ trustedProxies: ['127.0.0.1'] });
    expect(await headersSeen(door.url, { 'x-request-id': 'brought-along' })).toHaveProperty(
      'x-request-id',
      'brought-along',
    );
  });

  test('has no header that the Connection header names', async () => {
    const door = await openEcho();
    const heard = await speak(
      door.port,
      'GET / HTTP/1.1\r\nHost: site\r\nConnection: close, X-Private\r\nX-Private: secret\r\n\r\n',
    );
    expect(heard).toContain('200 OK');
    expect(heard).not.toContain('secret');
  });
});

describe('what the client gets to see', () => {
  test('is the answer without the names of the programs behind it', async () => {
    const door = await openDoor((_request, response) => {
      response.writeHead(200, {
        'X-Powered-By': 'Next.js',
        Server: 'next',
        'X-Nextjs-Cache': 'HIT',
        ETag: '"1"',
      });
      response.end('page');
    });
    const { headers } = await fetch(door.url);
    expect(Object.fromEntries(headers)).toMatchObject({ etag: '"1"', 'x-request-id': 'made-by-the-door' });
    expect(['x-powered-by', 'server', 'x-nextjs-cache'].filter((name) => headers.has(name))).toEqual([]);
  });

  test('keeps two cookies apart', async () => {
    const door = await openDoor((_request, response) => {
      response.setHeader('Set-Cookie', ['a=1', 'b=2']).end();
    });
    expect((await fetch(door.url)).headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  });

  test.each([
    ['HEAD', 200],
    ['GET', 304],
    ['GET', 204],
  ])('has no body: %s %i', async (method, status) => {
    const door = await openDoor((_request, response) => response.writeHead(status, { ETag: '"1"' }).end());
    const answer = await fetch(door.url, { method });
    expect([answer.status, answer.headers.get('etag'), await answer.text()]).toEqual([status, '"1"', '']);
  });

  test('has the length of the page also for HEAD', async () => {
    const door = await openDoor((_request, response) =>
      response.writeHead(200, { 'Content-Length': 1234 }).end(),
    );
    expect((await fetch(door.url, { method: 'HEAD' })).headers.get('content-length')).toBe('1234');
  });
});

describe('when Next does not answer', () => {
  test('says so while it restarts', async () => {
    const door = await openEcho({ backPort: () => null });
    const answer = await fetch(door.url);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await answer.text()).toMatch(/restarting.*try again/);
  });

  test('says so when its port is closed', async () => {
    const door = await openEcho({ backPort: () => 1 });
    expect((await fetch(door.url)).status).toBe(503);
  });

  test('gives up after a while', async () => {
    const door = await openDoor(() => {}, { limits: { firstByteTimeoutMs: 50 } });
    expect((await fetch(door.url)).status).toBe(504);
  });

  test('answers the next request after a bug of its own', async () => {
    const broken = vi
      .fn(() => null as number | null)
      .mockImplementationOnce(() => {
        throw new Error('a bug');
      });
    const door = await openEcho({ backPort: broken });
    expect([(await fetch(door.url)).status, (await fetch(door.url)).status]).toEqual([500, 503]);
    expect(door.logged()).toContain('a bug');
  });

  test('is not stopped by an answer that is cut before it began', async () => {
    const door = await openDoor((request) => request.socket.destroy());
    expect((await fetch(`${door.url}/api/`, { method: 'POST', body: 'x' })).status).toBe(502);
  });
});

describe('its own addresses', () => {
  test('/livez answers when nothing else does', async () => {
    const door = await openEcho({ backPort: () => null });
    expect((await fetch(`${door.url}/livez`)).status).toBe(200);
  });

  test.each([
    [true, 200],
    [false, 503],
  ])('/readyz with ready=%s is %i', async (ready, status) => {
    const door = await openEcho({ isReady: async () => ({ ready, checks: { database: 'ok' } }) });
    const answer = await fetch(`${door.url}/readyz`);
    expect([answer.status, await answer.json()]).toEqual([status, { ready, checks: { database: 'ok' } }]);
  });
});

describe('closing', () => {
  test('lets a request end', async () => {
    const begun = Promise.withResolvers<void>();
    const door = await openDoor((_request, response) => {
      begun.resolve();
      setTimeout(() => response.end('done'), 50);
    });
    const answer = fetch(door.url).then((it) => it.text());
    await begun.promise;
    await door.close(5000);
    expect(await answer).toBe('done');
  });

  test('ends event streams at once', async () => {
    const door = await openDoor((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('data: one\n\n');
    });
    const answer = await fetch(door.url);
    const whole = answer.text();
    await door.close(60_000);
    expect(await whole).toBe('data: one\n\n');
  });

  test('cuts off what takes too long', async () => {
    const begun = Promise.withResolvers<void>();
    const door = await openDoor(() => begun.resolve());
    const answer = fetch(door.url);
    const outcome = expect(answer).rejects.toThrow();
    await begun.promise;
    await door.close(50);
    await outcome;
  });
});

describe('the log', () => {
  test('has one line per request, without its query', async () => {
    const door = await openEcho();
    await (await fetch(`${door.url}/setup?token=hunter2`)).text();
    await sleep(20);
    const [line, ...more] = door.logged().trim().split('\n');
    expect(more).toEqual([]);
    expect(JSON.parse(line ?? '')).toMatchObject({
      requestId: 'made-by-the-door',
      path: '/setup',
      status: 200,
    });
    expect(line).not.toContain('hunter2');
  });

  test.each(['preview', 'invitation', 'password-reset'])(
    'does not show the key of a link to %s',
    async (room) => {
      const door = await openEcho();
      await (await fetch(`${door.url}/${room}/hunter2`)).text();
      await sleep(20);
      expect(door.logged()).toContain(`/${room}/***`);
      expect(door.logged()).not.toContain('hunter2');
    },
  );
});
