import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { plainText } from '#lib/content/text.ts';
import { postmasterOf } from './support/database.ts';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { ScriptedWriter, storyOfArticle } from './support/scripted-writer.ts';
import { startSecondInstance } from './support/second-instance.ts';
import { adminToken, WITH_ADMIN } from './support/staff.ts';

const WRITERS = 12;
const WORDS_EACH = 60;
const OFFLINE_MS = 6_000;

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
  return { story: storyOfArticle(article), words: plainText(article.body).match(/w\d+-\d+/g) ?? [] };
}

test('twelve writers on two instances lose no word while both an instance and Postgres die', async () => {
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

  const write = async (writer: ScriptedWriter, n: number) => {
    for (let count = 0; count < WORDS_EACH; count += 1) {
      const word = `w${n}-${count}`;
      ledger.push(word);
      writer.type(word, count);
      if (!writer.isOffline) await writer.send(deadline);
      await sleep(100 + ((n * 37) % 150));
    }
    await writer.send(deadline);
  };
  const trouble = async () => {
    await sleep(2_000);
    await second.kill();
    second = await startSecondInstance(first, secondPort);
    process.kill((await postmasterOf(first)).pid, 'SIGQUIT');
  };
  const unplug = async (writer: ScriptedWriter | undefined) => {
    if (!writer) return;
    await sleep(1_000);
    writer.isOffline = true;
    await sleep(OFFLINE_MS);
    writer.isOffline = false;
  };
  await Promise.all([...writers.map(write), trouble(), unplug(writers[3]), unplug(writers[8])]);
  for (const writer of writers) await writer.catchUp(deadline);

  const { story, words } = await wordsOf(first, token, id);
  story.check();
  expect(ledger).toHaveLength(WRITERS * WORDS_EACH);
  expect(words.toSorted()).toEqual(ledger.toSorted());
  for (const writer of writers) expect(writer.story.eq(story)).toBe(true);
  await second.remove();
  await first.remove();
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
