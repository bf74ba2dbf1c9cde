import { setTimeout as sleep } from 'node:timers/promises';
import type { Newsroom } from '#e2e/support/newsroom.ts';
import { startNewsroom } from '#e2e/support/newsroom.ts';
import { ScriptedWriter } from '#e2e/support/scripted-writer.ts';
import { startSecondInstance } from '#e2e/support/second-instance.ts';
import { adminToken, WITH_ADMIN } from '#e2e/support/staff.ts';
import { storyOf } from '#lib/content/story.ts';
import { checkStory } from '#lib/content/story-check.ts';
import { timeBareServer } from './bare-server.ts';
import { toTable } from './figures.ts';
import { timeRoom } from './room.ts';
import { bodyOf, words } from './stories.ts';

const WRITERS = 12;
const OPEN_STORIES = 30;
const LONG_STORY = 10_000;
const TYPING_MS = 15_000;
const WORD = /w(\d+)-\d+/g;

/**
 * Writing together: two instances on one database, twelve writers in one story who type a word about twice a second,
 * thirty stories open; then two people in Chromium. Prints a table.
 */
export async function benchWriting(print: (text: string) => void): Promise<void> {
  const first = await startNewsroom(WITH_ADMIN);
  const second = await startSecondInstance(first);
  try {
    const token = await adminToken(first);
    const ids = [];
    for (let n = 0; n < OPEN_STORIES; n += 1) ids.push(await aStory(first, token, words(740)));
    const { postMs, arrivalMs } = await writeTogether({ first, second, token, ids });
    const [, usualId = ''] = ids;
    const longId = await aStory(first, token, words(LONG_STORY));
    const room = await timeRoom({ first, second, usualId, longId });
    const base = { name: 'bare Node server, POST of 2 KB', samples: await timeBareServer(300) };
    const figures = [
      { name: 'POST of a batch, until committed', samples: postMs },
      { name: "keystroke to another instance's stream", samples: arrivalMs },
      { name: 'keystroke to the other’s screen in Chromium, over two instances', samples: room.toScreenMs },
      { name: 'keystroke in a 10,000-word story, scripts and layout', samples: room.typingMs },
      { name: 'story of 740 words, from the address until editable', samples: room.openUsualMs },
      { name: 'story of 10,000 words, from the address until editable', samples: room.openLongMs },
      { name: 'check of a changed 10,000-word story on the server', samples: timeCheck() },
    ];
    print(toTable(figures, base));
    const { count, kilobytes } = room.scripts;
    print(`\nScripts of the room: ${kilobytes.toFixed(1)} KB gzip in ${count} files.`);
  } finally {
    await second.remove();
    await first.remove();
  }
}

interface Setting {
  first: Newsroom;
  second: Newsroom;
  token: string;
  ids: readonly string[];
}

async function writeTogether({ first, second, token, ids }: Setting) {
  const [id = ''] = ids;
  const typedAt = new Map<string, number>();
  const arrivalMs: number[] = [];
  const control = new AbortController();
  const streams = ids.map((story) =>
    follow(`${second.url}/api/collab/${story}?since=0`, token, control.signal, (text) => {
      for (const [word] of text.matchAll(WORD)) {
        const at = typedAt.get(word);
        if (at !== undefined) arrivalMs.push(performance.now() - at);
        typedAt.delete(word);
      }
    }),
  );
  // Until every stream is open, a word would wait for its reader.
  await sleep(2000);
  const writers = await Promise.all(
    Array.from({ length: WRITERS }, (_, n) =>
      ScriptedWriter.open({ urls: [first.url], token, articleId: id, clientId: `bench-${n}-writer` }),
    ),
  );
  await Promise.all(writers.map((writer, n) => type(writer, n, typedAt)));
  await sleep(1000);
  control.abort();
  await Promise.all(streams);
  return { postMs: writers.flatMap((writer) => writer.postMs), arrivalMs };
}

async function type(writer: ScriptedWriter, n: number, typedAt: Map<string, number>): Promise<void> {
  const until = Date.now() + TYPING_MS;
  for (let count = 0; Date.now() < until; count += 1) {
    const word = `w${n}-${count}`;
    typedAt.set(word, performance.now());
    writer.type(word, count);
    await writer.send(until + 30_000);
    await sleep(400 + ((n * 53) % 200));
  }
}

async function follow(url: string, token: string, signal: AbortSignal, hear: (text: string) => void) {
  try {
    const headers = { authorization: `Bearer ${token}`, accept: 'text/event-stream' };
    const answer = await fetch(url, { headers, signal });
    const decoder = new TextDecoder();
    for await (const chunk of answer.body ?? []) hear(decoder.decode(chunk as Uint8Array, { stream: true }));
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

async function aStory(newsroom: Newsroom, token: string, text: string): Promise<string> {
  const answer = await fetch(`${newsroom.url}/api/v1/articles`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ headline: 'A story', body: bodyOf(text) }),
  });
  return ((await answer.json()) as { id: string }).id;
}

function timeCheck(): number[] {
  const none = { kicker: '', headline: '', standfirst: '', datelinePlace: '', datelineAgency: '' };
  const before = { ...none, body: bodyOf(words(LONG_STORY)), editorsNote: '', internalNote: '' };
  const story = storyOf(before);
  return Array.from({ length: 50 }, () => {
    const begun = performance.now();
    checkStory(story, before);
    return performance.now() - begun;
  });
}
