import { setTimeout as sleep } from 'node:timers/promises';
import type { Newsroom } from '#e2e/support/newsroom.ts';
import { ScriptedWriter } from '#e2e/support/scripted-writer.ts';
import { startSecondInstance } from '#e2e/support/second-instance.ts';
import { openArchive } from './archive.ts';
import { startBareServer } from './bare-page-server.ts';
import { percentile } from './figures.ts';
import { scorePages } from './lighthouse.ts';
import { putLoadOn } from './load.ts';
import { timeFiles } from './nginx-speed.ts';
import { timePage, weighPage } from './page-weight.ts';
import { askForAll, weighMemory } from './reader-memory.ts';
import { timeCold, timeSpeed, timeWarm } from './reader-speed.ts';
import { bodyOf, words } from './stories.ts';
import { PLACES, timeToVisible } from './visible.ts';

const KEPT_PAGES = 10_000;
const RANDOM_ADDRESSES = 20_000;
const COLD_PAGES = 60;
/** Before those that count: the code of a process that has just started is not compiled yet. */
const WARM_UP = 30;
const WRITERS = 12;
const BUSY_S = 30;
/** So long a writer waits for one batch at most. */
const WRITER_MS = 10_000;
const EACH_PUBLICATION_MS = 3000;
/** What a browser that has just been started takes for next to nothing. */
const BARE_PAGE = '<!doctype html><title>Bare</title><link rel="icon" href="data:,"><h1>A bare page</h1>';

interface Row {
  measure: string;
  must: string;
  was: string;
}

/** The reader's site of a newsroom with 100,000 articles, beside a bare Node server in the same run. Prints tables. */
export async function benchReader(print: (text: string) => void): Promise<void> {
  const { newsroom, token } = await openArchive();
  const rows: Row[] = [];
  const note = (measure: string, must: string, was: string) => {
    rows.push({ measure, must, was });
    print(`${measure}: ${was}`);
  };
  try {
    const paths = await publishedPaths(newsroom, KEPT_PAGES);
    await measureCold(newsroom, token, paths, note);
    await measureSpeed(newsroom, paths, note);
    const files = await timeFiles(newsroom, paths[0] ?? '');
    note('the same as a file behind deploy/nginx.conf, against nginx sending one file', '>= 0.9', files);
    await measurePublishing(newsroom, token, note);
    await measureBusy(newsroom, token, note);
    await measurePages(newsroom, token, note);
    await measureMemory(newsroom, paths, note);
  } finally {
    await newsroom.stop();
  }
  print(`\n${toRows(rows)}`);
}

type Note = (measure: string, must: string, was: string) => void;

async function measureCold(
  newsroom: Newsroom,
  token: string,
  paths: readonly string[],
  note: Note,
): Promise<void> {
  const { url } = newsroom;
  const articles = paths.map((path) => url + path).slice(1);
  await timeCold(articles.slice(0, WARM_UP));
  note('cold article, ms', '<= 20', spread(await timeCold(articles.slice(WARM_UP, WARM_UP + COLD_PAGES))));
  // The front was made ready by the start; nobody has asked for it yet, so that it is not made again by itself.
  await aLiveArticle(newsroom, token);
  note('cold front, ms', '<= 40', spread(await timeCold([`${url}/`])));
  const sections = new Set(paths.map((path) => `${url}/${path.split('/')[1]}`));
  note(`cold fronts of ${sections.size} sections, ms`, '<= 40', spread(await timeCold([...sections])));
}

async function measureSpeed({ url }: Newsroom, paths: readonly string[], note: Note): Promise<void> {
  const path = url + paths[0];
  await (await fetch(path)).text();
  note('kept article, one reader, ms', '<= 0.6', spread(await timeWarm(path)));
  const { door, bare, doorP99, bareP99 } = await timeSpeed(path);
  const ratios = door.map((perSecond, round) => perSecond / (bare[round] ?? Number.NaN));
  const tails = doorP99.map((ms, round) => ms / (bareP99[round] ?? Number.NaN));
  const [kept, plain] = [percentile(door, 0.5), percentile(bare, 0.5)];
  note(
    'kept article, 32 connections, requests/s against a bare server',
    '>= 0.85',
    `${percentile(ratios, 0.5).toFixed(2)} (${Math.round(kept)} / ${Math.round(plain)})`,
  );
  note(
    'p99 at 32 connections against a bare server',
    '<= 1.5',
    `${percentile(tails, 0.5).toFixed(2)} (${percentile(doorP99, 0.5).toFixed(2)} / ${percentile(bareP99, 0.5).toFixed(2)} ms)`,
  );
}

async function measurePublishing(newsroom: Newsroom, token: string, note: Note): Promise<void> {
  const setting = { writer: newsroom, token, section: 'world' };
  const here = { ...setting, reader: newsroom, runs: 30 };
  for (const place of PLACES) {
    const samples = await timeToVisible(here, [place]);
    note(`publish to visible: ${place}, ms`, '<= 40 (median)', spread(samples));
  }
  const together = await timeToVisible(here, PLACES);
  note('publish to visible: all five, asked at once, ms', '<= 40 (median)', spread(together));
  const second = await startSecondInstance(newsroom);
  try {
    const there = { ...setting, reader: second, runs: 50 };
    for (const place of PLACES) {
      const samples = await timeToVisible(there, [place]);
      note(`publish to visible on another instance: ${place}, ms`, '<= 120 (p95)', spread(samples));
    }
    const samples = await timeToVisible(there, PLACES);
    note('publish to visible on another instance: all five, ms', '<= 120 (p95)', spread(samples));
  } finally {
    await second.remove();
  }
}

async function measureBusy(newsroom: Newsroom, token: string, note: Note): Promise<void> {
  const article = await aLiveArticle(newsroom, token);
  const writers = await Promise.all(
    Array.from({ length: WRITERS }, (_, n) => {
      const clientId = `bench-reader-${n}`;
      return ScriptedWriter.open({ urls: [newsroom.url], token, articleId: article.id, clientId });
    }),
  );
  const over = new AbortController();
  const typing = writers.map(async (writer, n) => {
    for (let word = 0; !over.signal.aborted; word += 1) {
      writer.type(`w${n}-${word} `);
      await writer.send(Date.now() + WRITER_MS);
      await sleep(400 + n * 10);
    }
  });
  const publishing = (async () => {
    while (!over.signal.aborted) {
      await aLiveArticle(newsroom, token);
      await sleep(EACH_PUBLICATION_MS);
    }
  })();
  const url = new URL(newsroom.url.replace('localhost', '127.0.0.1') + article.address);
  const load = { url, headers: { 'Accept-Encoding': 'gzip' }, connections: 16, seconds: BUSY_S, pauseMs: 50 };
  const { samples, perSecond } = await putLoadOn(load);
  over.abort();
  await Promise.all([...typing, publishing]);
  note(
    'readers at p99 while 20 articles a minute are published and 12 people type, ms',
    '<= 20',
    `${percentile(samples, 0.99).toFixed(1)} (${Math.round(perSecond)} requests/s)`,
  );
}

async function measurePages(newsroom: Newsroom, token: string, note: Note): Promise<void> {
  const address = newsroom.url + (await aLiveArticle(newsroom, token)).address;
  await (await fetch(address)).text();
  const { kilobytes, scriptKilobytes, requests } = await weighPage(address);
  note(
    'article in Chromium, KB / requests / KB of script',
    '<= 40 / 5 / 5',
    `${kilobytes.toFixed(1)} / ${requests} / ${scriptKilobytes.toFixed(1)}`,
  );
  const bare = await startBareServer({
    headers: ['Content-Type', 'text/html'],
    body: Buffer.from(BARE_PAGE),
  });
  const { paintMs: barePaintMs } = await timePage(bare.url.href, { isSlow: false });
  await bare.stop();
  note('paint of a bare page, unthrottled, ms', '', spread(barePaintMs));
  for (const isSlow of [false, true]) {
    const { paintMs, shift, blockingMs } = await timePage(address, { isSlow });
    const name = isSlow ? 'slow 4G, processor 4 times slower' : 'unthrottled';
    note(
      `largest paint, ${name}, ms; shift; blocking ms`,
      `<= ${isSlow ? 1200 : 100}; 0; 0`,
      `${spread(paintMs)}; ${shift.toFixed(3)}; ${Math.round(blockingMs)}`,
    );
  }
  const pages = { front: newsroom.url, section: `${newsroom.url}/world`, article: address };
  const scores = await scorePages(pages);
  note('Lighthouse: performance / accessibility / best practices / SEO', '100 each', scores);
}

async function measureMemory(newsroom: Newsroom, paths: readonly string[], note: Note): Promise<void> {
  await askForAll(newsroom, paths);
  const kept = await weighMemory(newsroom);
  if (kept === null) return;
  note(`memory of the door with ${paths.length} pages kept, MB`, '<= 300', kept.door.toFixed(0));
  await askForAll(newsroom, randomPaths(RANDOM_ADDRESSES));
  const after = await weighMemory(newsroom);
  if (after === null) return;
  note(`the same after ${RANDOM_ADDRESSES} random addresses, MB`, '<= 300', after.door.toFixed(0));
  note('whole system, MB', '<= 600', after.whole.toFixed(0));
}

function* randomPaths(count: number): Generator<string> {
  for (let n = 0; n < count; n += 1) yield `/world/nothing-${(n * 7_919) % 1_000_003}`;
}

/** Addresses of live stories, newest first, as the sitemaps name them. */
async function publishedPaths({ url }: Newsroom, count: number): Promise<string[]> {
  const paths: string[] = [];
  const months = (await locationsIn(`${url}/sitemap.xml`)).filter((file) => /\/\d{4}-\d{2}/.test(file));
  for (const file of months.toSorted().reverse()) {
    if (paths.length >= count) break;
    paths.push(...(await locationsIn(file)).map((address) => new URL(address).pathname));
  }
  return paths.slice(0, count);
}

async function locationsIn(sitemap: string): Promise<string[]> {
  const text = await (await fetch(sitemap)).text();
  return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, location = '']) => location);
}

async function aLiveArticle({ url }: Newsroom, token: string): Promise<{ id: string; address: string }> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const call = async (path: string, data: object) => {
    const init = { method: 'POST', headers, body: JSON.stringify(data) };
    const answer = await fetch(`${url}/api/v1/articles${path}`, init);
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as { id: string; version: number; address: string };
  };
  const body = bodyOf(words(740));
  const story = { headline: 'The bench ferry returns', section: 'world', bylineText: 'By the desk', body };
  const { id, version } = await call('', story);
  return await call(`/${id}/publish`, { version });
}

function spread(samples: readonly number[]): string {
  const [median, p95] = [percentile(samples, 0.5), percentile(samples, 0.95)];
  return samples.length === 1 ? median.toFixed(1) : `${median.toFixed(2)}, p95 ${p95.toFixed(2)}`;
}

function toRows(rows: readonly Row[]): string {
  const lines = rows.map(({ measure, must, was }) => `| ${measure} | ${must} | ${was} |`);
  return ['| measure | must reach | was |', '|---|---|---|', ...lines].join('\n');
}
