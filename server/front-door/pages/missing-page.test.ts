import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { html, openKeptDoor, read, sendHtml } from './testing/kept-door.ts';

/** A door whose Next has nothing at all, one address of which was asked for. `ask` says how Next was asked for another. */
async function openNowhere() {
  const door = await openKeptDoor();
  const ways: string[] = [];
  const onBrief = { call: async () => {} };
  const sayBriefly = async (response: ServerResponse) => {
    await onBrief.call();
    response.writeHead(404, { 'X-Nightdesk-Missing': '1' }).end();
  };
  const sayWhole = (response: ServerResponse) => {
    response.setHeader('X-Nightdesk-Missing', '1');
    sendHtml(response, html('Nothing here', 'list:front story:1'), 404);
  };
  door.back.answer = ({ headers }, response) => {
    const way = String(headers['x-nightdesk-ask'] ?? 'whole');
    ways.push(way);
    if (way === 'straight') sendHtml(response, html(''), 404);
    else if (way === 'brief') void sayBriefly(response);
    else sayWhole(response);
  };
  const ask = async (slug: string) => {
    ways.length = 0;
    const { status, text, headers } = await read(`${door.url}/world/${slug}`);
    expect([status, headers.has('x-nightdesk-missing')]).toEqual([404, false]);
    expect(text).toContain('Nothing here');
    return [...ways];
  };
  expect(await ask('first')).toEqual(['straight', 'whole']);
  return { door, ask, onBrief };
}

describe('what stands at addresses that never were', () => {
  test('is made once for ten seconds, however many there are', async () => {
    const { door, ask } = await openNowhere();
    for (const slug of ['second', 'third']) {
      door.clock.now += 4_000;
      expect(await ask(slug)).toEqual(['straight', 'brief']);
    }
    door.clock.now += 4_000;
    expect(await ask('fourth')).toEqual(['straight', 'whole']);
  });

  test('is made anew when a story that it shows changes, also for those that did not make it', async () => {
    const { door, ask } = await openNowhere();
    await ask('second');
    await door.purge(['story:1'], true);
    expect(door.pages.figures.kept()).toBe(0);
    expect(await ask('second')).toEqual(['straight', 'whole']);
  });

  test('is made anew when that happens while it is asked about', async () => {
    const { door, ask, onBrief } = await openNowhere();
    onBrief.call = () => door.purge(['story:1'], true);
    expect(await ask('second')).toEqual(['straight', 'brief', 'straight', 'whole']);
  });

  test('is made anew when nothing is known any more', async () => {
    const { door, ask } = await openNowhere();
    await door.changes.lose();
    expect(await ask('second')).toEqual(['straight', 'whole']);
  });

  test('is not touched by what comes to stand at one of them', async () => {
    const { door, ask } = await openNowhere();
    await ask('second');
    await door.purge(['address:/world/first']);
    expect(await ask('second')).toEqual([]);
    expect(await ask('third')).toEqual(['straight', 'brief']);
  });
});
