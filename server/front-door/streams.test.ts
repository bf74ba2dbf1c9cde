import { once } from 'node:events';
import { Agent, request as openRequest } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDoor } from './testing/door.ts';

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
    const answer = await fetch(`${door.url}/api/`, { method: 'POST', body });
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

  test.each([200_000, 8_000_000])(
    'of %i bytes that nobody wanted do not block the next request',
    async (bytes) => {
      const door = await openDoor((request, response) => {
        if (request.method === 'GET') response.end('next');
        // As Next does when a route answers before it has read its request.
        else request.once('data', () => request.pause() && response.writeHead(413).end('too large'));
      });
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      onTestFinished(() => agent.destroy());
      const ask = async (method: string, body: string) => {
        const request = openRequest(`${door.url}/api/`, { agent, method }).end(body);
        const [answer] = await once(request, 'response');
        return [answer.statusCode, await text(answer)];
      };
      expect(await ask('PUT', 'x'.repeat(bytes))).toEqual([413, 'too large']);
      expect(await ask('GET', '')).toEqual([200, 'next']);
      expect(await (await fetch(door.url)).text()).toBe('next');
    },
  );

  test('that break off behind the door break off before it', async () => {
    const door = await openDoor((_request, response) => {
      response.writeHead(200, { 'Content-Length': 100 }).write('part');
      setTimeout(() => response.destroy(), 20);
    });
    await expect(fetch(door.url).then((answer) => answer.text())).rejects.toThrow();
  });
});
