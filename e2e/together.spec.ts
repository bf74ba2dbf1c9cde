import { setTimeout as sleep } from 'node:timers/promises';
import { expect, type Page } from '@playwright/test';
import { plainText } from '#lib/content/text.ts';
import { postmasterOf } from './support/database.ts';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { ScriptedWriter, storyOfArticle } from './support/scripted-writer.ts';
import { startSecondInstance } from './support/second-instance.ts';
import { adminToken, WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';
import { isEditable, saveState, signInByPage, text } from './support/writing-room.ts';

const WRITERS = 12;
const WORDS_EACH = 60;
const OFFLINE_MS = 6_000;
const BROWSER_OFFLINE_MS = 20_000;
const BROWSER = 'w99';
const WORD = /w\d+-\d+/g;

async function anArticle(newsroom: Newsroom, token: string) {
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const answer = await fetch(`${newsroom.url}/api/v1/articles`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      headline: 'Twelve writers',
      body: { type: 'doc', content: [paragraph('One.'), paragraph('Two.'), paragraph('Three.')] },
    }),
  });
  return (await answer.json()) as { id: string };
}

async function wordsOf(newsroom: Newsroom, token: string, id: string) {
  const headers = { authorization: `Bearer ${token}` };
  const article = await (await fetch(`${newsroom.url}/api/v1/articles/${id}`, { headers })).json();
  return { story: storyOfArticle(article), words: plainText(article.body).match(WORD) ?? [] };
}

interface Typing {
  count: number;
  pauseMs: number;
  /** Every word that anybody typed. */
  ledger: string[];
  deadline: number;
}

/** Types on and sends meanwhile, as an editor does, until all of it is confirmed. */
async function write(writer: ScriptedWriter, n: number, { count, pauseMs, ledger, deadline }: Typing) {
  let sending = Promise.resolve();
  for (let typed = 0; typed < count; typed += 1) {
    const word = `w${n}-${typed}`;
    ledger.push(word);
    writer.type(word, typed);
    sending = sending.then(() => writer.send(deadline));
    await sleep(pauseMs + ((n * 37) % 150));
  }
  await sending;
}

async function unplug(writer: ScriptedWriter | undefined) {
  if (!writer) return;
  await sleep(1_000);
  writer.isOffline = true;
  await sleep(OFFLINE_MS);
  writer.isOffline = false;
}

/** Types in a real browser, for a long time without a line, where the scripted ones type as well. */
async function writeOffline(page: Page, ledger: string[]) {
  await text(page).locator('p').first().click();
  await page.keyboard.press('End');
  await page.context().setOffline(true);
  const until = Date.now() + BROWSER_OFFLINE_MS;
  for (let typed = 0; Date.now() < until; typed += 1) {
    const word = `${BROWSER}-${typed}`;
    ledger.push(word);
    await page.keyboard.type(` ${word}`, { delay: 25 });
    await sleep(250);
  }
  await expect(saveState(page)).toHaveText('Offline: kept on this device');
  await page.context().setOffline(false);
  await expect(saveState(page)).toHaveText(/^Saved/, { timeout: 60_000 });
}

test('twelve writers and a browser off line lose no word while both an instance and Postgres die', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const first = await startNewsroom(WITH_ADMIN);
  const token = await adminToken(first);
  let second = await startSecondInstance(first);
  const secondPort = Number(new URL(second.url).port);
  const { id } = await anArticle(first, token);
  const ledger: string[] = [];
  const deadline = Date.now() + 120_000;
  const writers = await Promise.all(
    Array.from({ length: WRITERS }, (_, n) => {
      const urls = n % 2 === 0 ? [first.url, second.url] : [second.url, first.url];
      return ScriptedWriter.open({ urls, token, articleId: id, clientId: `scripted-${n}` });
    }),
  );
  await signInByPage(page, second);
  await page.goto(`${second.url}/admin/articles/${id}`);
  await isEditable(page);

  const trouble = async () => {
    await sleep(2_000);
    await second.kill();
    second = await startSecondInstance(first, { port: secondPort });
    process.kill((await postmasterOf(first)).pid, 'SIGQUIT');
  };
  await Promise.all([
    ...writers.map((writer, n) => write(writer, n, { count: WORDS_EACH, pauseMs: 150, ledger, deadline })),
    trouble(),
    unplug(writers[3]),
    unplug(writers[8]),
    writeOffline(page, ledger),
  ]);
  for (const writer of writers) await writer.catchUp(deadline);

  const { story, words } = await wordsOf(first, token, id);
  story.check();
  expect(ledger.filter((word) => !word.startsWith(BROWSER))).toHaveLength(WRITERS * WORDS_EACH);
  expect(words.toSorted()).toEqual(ledger.toSorted());
  for (const writer of writers) expect(writer.story.eq(story)).toBe(true);
  await expect.poll(async () => (await text(page).innerText()).match(WORD)).toEqual(words);
  await second.remove();
  await first.remove();
});

test('fifty writers in one story lose no word', async () => {
  test.setTimeout(120_000);
  const newsroom = await startNewsroom(WITH_ADMIN);
  const token = await adminToken(newsroom);
  const { id } = await anArticle(newsroom, token);
  const typing = { count: 12, pauseMs: 250, ledger: [] as string[], deadline: Date.now() + 90_000 };
  const writers = await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      ScriptedWriter.open({ urls: [newsroom.url], token, articleId: id, clientId: `scripted-${n}` }),
    ),
  );
  await Promise.all(writers.map((writer, n) => write(writer, n, typing)));
  for (const writer of writers) await writer.catchUp(typing.deadline);

  const { story, words } = await wordsOf(newsroom, token, id);
  expect(typing.ledger).toHaveLength(600);
  expect(words.toSorted()).toEqual(typing.ledger.toSorted());
  for (const writer of writers) expect(writer.story.eq(story)).toBe(true);
  await newsroom.remove();
});

test('a stream tells of steps, fields and people, and does not keep the newsroom from stopping', async () => {
  const newsroom = await startNewsroom(WITH_ADMIN);
  const token = await adminToken(newsroom);
  const { id } = await anArticle(newsroom, token);
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const post = (path: string, data: unknown, method = 'POST') =>
    fetch(newsroom.url + path, { method, headers, body: JSON.stringify(data) });
  const control = new AbortController();
  const stream = await fetch(`${newsroom.url}/api/collab/${id}?since=0`, {
    headers: { ...headers, accept: 'text/event-stream' },
    signal: control.signal,
  });
  expect(stream.headers.get('content-type')).toContain('text/event-stream');
  let heard = '';
  const listening = (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of stream.body ?? [])
      heard += decoder.decode(chunk as Uint8Array, { stream: true });
  })().catch(() => undefined);

  const writer = await ScriptedWriter.open({
    urls: [newsroom.url],
    token,
    articleId: id,
    clientId: 'scripted-1',
  });
  writer.type('heard');
  await writer.send(Date.now() + 10_000);
  await expect.poll(() => heard).toMatch(/id: 1\nevent: steps\ndata: .*heard/);
  await post(`/api/v1/articles/${id}`, { fieldsVersion: 1, slugline: 'BC-HEARD' }, 'PATCH');
  await expect.poll(() => heard).toMatch(/event: fields\ndata: {"fieldsVersion":2/);
  await post(`/api/collab/${id}/presence`, { clientId: 'scripted-1', version: 1, anchor: 3, head: 5 });
  await expect.poll(() => heard).toMatch(/event: presence\ndata: .*"scripted-1".*"anchor":3,"head":5/);

  const poll = await fetch(`${newsroom.url}/api/collab/${id}?since=0`, { headers });
  expect(await poll.json()).toMatchObject({ version: 1, clientIds: ['scripted-1'], fieldsVersion: 2 });
  expect(await newsroom.stop()).toBe(0);
  await listening;
  control.abort();
  await newsroom.remove();
});
