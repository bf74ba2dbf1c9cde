import { once } from 'node:events';
import { Agent, type IncomingHttpHeaders, request as openRequest } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
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

  test.each([
    'rsc',
    'next-router-state-tree',
    'next-router-prefetch',
    'next-action',
    'next-url',
    'cookie',
    'origin',
  ])('keeps the header %s of the browser', async (name) => {
    const door = await openEcho();
    expect(await headersSeen(door.url, { [name]: 'sent' })).toHaveProperty(name, 'sent');
  });

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

describe('streams', () => {
  test('arrive piece by piece', async () => {
    const release = Promise.withResolvers<void>();
    const door = await openDoor(async (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('data: one\n\n');
      await release.promise;
      response.end('data: two\n\n');
    });
    const reader = (await fetch(door.url)).body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe('data: one\n\n');
    release.resolve();
    expect((await reader?.read())?.value).toBe('data: two\n\n');
  });

  test('of a large body arrive whole in both directions', async () => {
    const door = await openDoor((request, response) => request.pipe(response));
    const body = Buffer.alloc(5_000_000, 'abcdefg');
    const answer = await fetch(door.url, { method: 'POST', body });
    expect(Buffer.from(await answer.arrayBuffer()).equals(body)).toBe(true);
  });

  test('wait for a slow reader instead of filling memory', async () => {
    let written = 0;
    const door = await openDoor((_request, response) => {
      const fill = () => {
        while (written < 200_000_000 && response.write(Buffer.alloc(100_000))) written += 100_000;
      };
      response.on('drain', fill);
      fill();
    });
    const request = openRequest(door.url).end();
    const [answer] = await once(request, 'response');
    answer.pause();
    await sleep(200);
    request.destroy();
    expect(written).toBeLessThan(100_000_000);
  });

  test('are given up when the client goes away', async () => {
    const gone = Promise.withResolvers<string>();
    const door = await openDoor((_request, response) => {
      response.on('close', () => gone.resolve('closed'));
      response.writeHead(200).write('first');
    });
    const stop = new AbortController();
    await fetch(door.url, { signal: stop.signal });
    stop.abort();
    expect(await gone.promise).toBe('closed');
  });

  test('of a body that nobody wanted do not block the next request', async () => {
    const door = await openDoor((request, response) => {
      if (request.method === 'GET') response.end('next');
      else response.writeHead(413).end('too large');
    });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = async (method: string, body: string) => {
      const request = openRequest(door.url, { agent, method }).end(body);
      const [answer] = await once(request, 'response');
      return [answer.statusCode, await text(answer)];
    };
    expect(await ask('PUT', 'x'.repeat(8_000_000))).toEqual([413, 'too large']);
    expect(await ask('GET', '')).toEqual([200, 'next']);
    agent.destroy();
  });

  test('that break off behind the door break off before it', async () => {
    const door = await openDoor((_request, response) => {
      response.writeHead(200, { 'Content-Length': 100 }).write('part');
      setTimeout(() => response.destroy(), 20);
    });
    await expect(fetch(door.url).then((answer) => answer.text())).rejects.toThrow();
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

  test('is not stopped by an answer that is cut before it began', async () => {
    const door = await openDoor((request) => request.socket.destroy());
    expect((await fetch(door.url, { method: 'POST', body: 'x' })).status).toBe(502);
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

  test('does not show the key of a share link', async () => {
    const door = await openEcho();
    await (await fetch(`${door.url}/preview/hunter2`)).text();
    await sleep(20);
    expect(door.logged()).not.toContain('hunter2');
  });
});
