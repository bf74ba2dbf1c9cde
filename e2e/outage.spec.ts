import { type APIRequestContext, expect } from '@playwright/test';
import { type ArticlesApi, aLiveStory, articlesApi } from './support/live-stories.ts';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { type OwnPostgres, startOwnPostgres } from './support/own-postgres.ts';
import { nextOf } from './support/processes.ts';
import { missingOnDisk, type ReadPage, readPage, readPages } from './support/read-pages.ts';
import { adminToken, WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';

const PAGES = 500;
/** Somewhat more, of which more than enough are live. */
const SEEDED = 640;
const KILLED = 'The quarry permit was bought';
const STALE = 'nightdesk; fwd=stale';
/** So long every reader of a page would wait for its rendering, if it were waited for. */
const PATIENCE_MS = 2000;

test.skip(process.platform !== 'linux', 'Only Linux tells which process is Next.');

let postgres: OwnPostgres;
let newsroom: Newsroom;
let token: string;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  postgres = await startOwnPostgres();
  newsroom = await startNewsroom({ env: { ...postgres.env, ...WITH_ADMIN.env } });
  token = await adminToken(newsroom);
});
test.afterAll(async () => {
  await newsroom.remove();
  await postgres.remove();
});

/** The same newsroom from its data folder, at the same address. */
function startAgain(until?: string): Promise<Newsroom> {
  const { dataDir, url } = newsroom;
  const port = Number(new URL(url).port);
  return startNewsroom({ dataDir, port, env: postgres.env, ...(until === undefined ? {} : { until }) });
}

test('500 pages outlive Next, Postgres and a restart without either, but for what was killed', async ({
  request,
}) => {
  test.setTimeout(300_000);
  await newsroom.desk('seed', '--articles', String(SEEDED));
  const api = articlesApi(request, newsroom, token);
  const killed = await aLiveStory(api, { headline: KILLED });
  const others = await newestAddresses(PAGES - 1, killed.address);
  const lists = ['/', '/world', '/feed.xml', '/sitemap.xml'];
  const all = [...others, ...lists];

  const before = await test.step('500 pages are read, and one of them is killed', async () => {
    // A front page that takes long to be made is the one before for a while.
    await expect.poll(async () => (await readPage(newsroom, '/')).text).toContain(KILLED);
    const first = await readPages(newsroom, [killed.address, ...all]);
    expect(faults(first, ({ status }) => status === 200)).toEqual([]);
    await api(`/${killed.id}/kill`, { version: killed.version, reason: 'A court order.' });
    expect((await readPage(newsroom, killed.address)).status).toBe(410);
    const second = await readPages(newsroom, all);
    expect(faults(second, ({ status, text }) => status === 200 && !text.includes(KILLED))).toEqual([]);
    await expect.poll(() => missingOnDisk(newsroom, others)).toEqual([]);
    return second;
  });

  const isAsBefore = (page: ReadPage, path: string) =>
    page.status === 200 && page.text === before.get(path)?.text;
  const isStale = (page: ReadPage, path: string) =>
    isAsBefore(page, path) && page.cacheStatus === STALE && page.age !== null;
  const isServed = async (isRight: typeof isStale) => {
    const begun = performance.now();
    const pages = await readPages(newsroom, all);
    expect(faults(pages, isRight)).toEqual([]);
    // Eight readers who wait for each page would take four times as long.
    expect(performance.now() - begun).toBeLessThan((PAGES / 8 / 4) * PATIENCE_MS);
    const gone = await readPage(newsroom, killed.address);
    expect(gone.status, 'a killed page').not.toBe(200);
    expect(gone.text).not.toContain(KILLED);
  };

  await test.step('Next is killed and Postgres is stopped', async () => {
    process.kill(nextOf(newsroom), 'SIGKILL');
    await postgres.stop();
    await isServed(isAsBefore);
    const cacheStatus = async () => (await readPage(newsroom, '/')).cacheStatus;
    await expect.poll(cacheStatus, 'it knows that it does not hear of changes any more').toBe(STALE);
    await isServed(isStale);
  });

  await test.step('the front door is killed too, and started with both dead', async () => {
    await newsroom.kill();
    newsroom = await startAgain('Readers get the pages that were kept');
    expect(() => nextOf(newsroom)).toThrow('No Next runs');
    for (const _time of ['from disk', 'from memory']) await isServed(isStale);
    const unread = await readPage(newsroom, '/never/read');
    expect([unread.status, unread.text.includes('<h1>')]).toEqual([503, true]);
  });

  await test.step('Postgres comes back, and everything heals by itself', async () => {
    await postgres.start();
    await newsroom.untilReady();
    expect((await readPage(newsroom, killed.address)).status).toBe(410);
    const healed = await readPages(newsroom, all);
    expect(faults(healed, (page, path) => isAsBefore(page, path) && page.cacheStatus !== STALE)).toEqual([]);
    await aLiveStory(articlesApi(request, newsroom, token), { headline: 'The lights are on again' });
    for (const list of lists.slice(0, 3)) {
      expect((await readPage(newsroom, list)).text, list).toContain('The lights are on again');
    }
  });
});

test('what was published or killed just before a restart, or during it, is so for the first who asks', async ({
  request,
}) => {
  test.setTimeout(180_000);
  const api = articlesApi(request, newsroom, token);
  let ferry = await aLiveStory(api, { headline: 'Ferry, first version', slug: 'ferry' });
  const quay = await aLiveStory(api, { headline: 'Quay that is killed', slug: 'quay' });
  const places = ['/world', '/', '/feed.xml', ferry.address, quay.address];
  const asked = await readPages(newsroom, places);
  expect(faults(asked, ({ status }) => status === 200)).toEqual([]);
  await expect.poll(() => missingOnDisk(newsroom, [ferry.address, quay.address])).toEqual([]);

  ferry = await publishAs(api, ferry, 'Ferry, second version');
  await newsroom.kill();
  newsroom = await startAgain();
  await areSeen(places, { shown: ['Ferry, second version'], gone: ['Ferry, first version'] });

  const other = await startNewsroom({ env: postgres.env });
  await newsroom.stop();
  await publishWithout(request, other, async (elsewhere) => {
    await publishAs(elsewhere, ferry, 'Ferry, third version');
    await elsewhere(`/${quay.id}/kill`, { version: quay.version, reason: 'A court order.' });
  });
  newsroom = await startAgain();
  const front = await readPage(newsroom, '/');
  expect(front.cacheStatus, 'Next was warm before it was said to be ready').toBe('nightdesk; hit');
  const gone = ['Ferry, first version', 'Ferry, second version', 'Quay that is killed'];
  await areSeen(places, { shown: ['Ferry, third version'], gone });
  expect((await readPage(newsroom, quay.address)).status).toBe(410);
});

/** Works through another instance, which ends afterwards. */
async function publishWithout(
  request: APIRequestContext,
  other: Newsroom,
  work: (api: ArticlesApi) => Promise<void>,
): Promise<void> {
  await work(articlesApi(request, other, token));
  await other.remove();
}

async function publishAs(
  api: ArticlesApi,
  { id, version }: { id: string; version: number },
  headline: string,
) {
  const changed = await api(`/${id}`, { version, headline }, 'patch');
  return await api(`/${id}/publish`, { version: changed.version });
}

/** Every list shows the first words, and no place shows the others. */
async function areSeen(places: readonly string[], words: { shown: string[]; gone: string[] }): Promise<void> {
  const pages = new Map<string, ReadPage>();
  for (const place of places) pages.set(place, await readPage(newsroom, place));
  const isRight = ({ text, cacheStatus }: ReadPage, path: string) =>
    cacheStatus !== STALE &&
    (path === '/world/quay' || words.shown.every((word) => text.includes(word))) &&
    !words.gone.some((word) => text.includes(word));
  expect(faults(pages, isRight)).toEqual([]);
}

async function newestAddresses(count: number, but: string): Promise<string[]> {
  const rows = await postgres.ask<{ address: string }>(
    `SELECT '/' || section_slug || '/' || slug AS address FROM published.article ORDER BY published_at DESC`,
  );
  const addresses = rows.map(({ address }) => address).filter((address) => address !== but);
  expect(addresses.length, 'live stories').toBeGreaterThanOrEqual(count);
  return addresses.slice(0, count);
}

/** One line for each page that is not right, with what was seen, at most twenty. */
function faults(
  pages: ReadonlyMap<string, ReadPage>,
  isRight: (page: ReadPage, path: string) => boolean,
): string[] {
  const wrong = [...pages].filter(([path, page]) => !isRight(page, path));
  return wrong
    .slice(0, 20)
    .map(
      ([path, { status, cacheStatus, age, text }]) =>
        `${path}: ${status}, ${cacheStatus}, Age ${age}, ${text.length} characters, ${titleOf(text)}`,
    );
}

function titleOf(text: string): string {
  return /<title>[^<]*/.exec(text)?.[0] ?? text.slice(0, 80);
}
