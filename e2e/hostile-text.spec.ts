import {
  type APIRequestContext,
  type Browser,
  type BrowserContextOptions,
  expect,
  type Page,
} from '@playwright/test';
import { csvRecords } from '#lib/shared/csv-records.ts';
import { xmlFaults } from '#lib/testing/validate-xml.ts';
import { ask } from './support/database.ts';
import { addHostileRows, fillWithHostileWords, HOSTILE, KEYS, WORKED_OUT } from './support/hostile-rows.ts';
import { addAuthor, addTag, aLiveStory, articlesApi, type LiveStory } from './support/live-stories.ts';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { ADMIN, adminToken, PASSWORD, signIn, WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';

const QUERY = encodeURIComponent(HOSTILE.slice(0, 180));
const ZALGO = `Z${'\u0336\u0310\u0489'.repeat(12)}algo \u202eturned`;
const UNBROKEN = 'W'.repeat(10_000);
const SAID = HOSTILE.slice(0, 1000).toWellFormed();

let newsroom: Newsroom;
let stories: LiveStory[];
let draft: LiveStory;
let killed: LiveStory;
let signedIn: Awaited<ReturnType<APIRequestContext['storageState']>>;

test.beforeAll(async ({ playwright }) => {
  test.setTimeout(180_000);
  newsroom = await startNewsroom(WITH_ADMIN);
  const request = await playwright.request.newContext();
  const api = articlesApi(request, newsroom, await adminToken(newsroom));
  await addTag(newsroom, 'hostile', 'x');
  const profileId = await addAuthor(newsroom, 'hostile-author', 'x');
  await ask(newsroom, 'UPDATE newsroom SET feeds_full_text = true');
  // The log keeps the names that people have when they do something.
  await fillWithHostileWords(newsroom);
  stories = [];
  for (const [slug, words] of Object.entries({ markup: HOSTILE, unbroken: UNBROKEN, zalgo: ZALGO })) {
    const story = await aLiveStory(api, { ...everywhere(words, profileId), slug });
    const change = { kind: 'correction', text: words.slice(0, 2000) };
    stories.push(await api(`/${story.id}/publish`, { version: story.version, change }));
  }
  const doomed = await aLiveStory(api, { ...everywhere(HOSTILE, profileId), slug: 'killed' });
  killed = await api(`/${doomed.id}/kill`, { version: doomed.version, reason: SAID });
  const begun = await api('', { ...everywhere(HOSTILE, profileId), section: 'world' });
  const filed = await api(`/${begun.id}/submit`, { version: begun.version });
  draft = await api(`/${filed.id}/send-back`, { version: filed.version, note: SAID });
  // Before there is a passkey, which would be asked for.
  expect(await signIn(request, newsroom.url, ADMIN.email, PASSWORD)).toBe(200);
  signedIn = await request.storageState();
  await request.dispose();
  await addHostileRows(newsroom, draft.id);
  expect(await fillWithHostileWords(newsroom), 'tables with nothing to fill').toEqual([]);
});
test.afterAll(() => newsroom.remove());

/** A story with the words in all that it holds. */
function everywhere(words: string, profileId: string) {
  const short = (most: number) => words.slice(0, most).toWellFormed();
  return {
    ...{ headline: short(150), standfirst: short(300), kicker: short(60), source: short(200) },
    ...{ slugline: short(200), internalNote: short(1000), editorsNote: short(1000) },
    dateline: { place: short(200), agency: short(200) },
    bylines: [{ profileId, role: short(100) }],
    tags: ['hostile'],
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] },
  };
}

/** A page on a narrow telephone that notes whatever runs or breaks in it. */
async function aWatchedPage(browser: Browser, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ baseURL: newsroom.url, ...options });
  const faults: string[] = [];
  await context.exposeFunction('canary', () => faults.push('a text of somebody’s ran'));
  await context.exposeFunction('noteViolation', (what: string) => faults.push(`refused by policy: ${what}`));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      Reflect.get(window, 'noteViolation')(`${violatedDirective} ${blockedURI}`);
    });
  });
  const page = await context.newPage();
  page.on('dialog', async (dialog) => {
    faults.push(`a dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('pageerror', (error) => faults.push(`an error on ${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error')
      faults.push(`the console on ${page.url()}: ${message.text()}, ${message.location().url}`);
  });
  return { page, faults };
}

async function look(page: Page, path: string): Promise<void> {
  await test.step(path, async () => {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(200);
    expect(new URL(page.url()).pathname).toBe(path.split('?')[0]);
    await expect(page.getByRole('heading', { level: 1 }).first(), path).toBeVisible();
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 740 });
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(beyond, `${path} is wider than a screen of ${width}`).toBeLessThanOrEqual(0);
    }
    expect(await page.evaluate(() => document.body.innerText), path).not.toContain(WORKED_OUT);
    expect(
      await page.locator('[onerror], [onload], img[src="x"], a[href^="javascript:"]').count(),
      path,
    ).toBe(0);
    for (const json of await page.locator('script[type="application/ld+json"]').allTextContents())
      expect(() => JSON.parse(json), path).not.toThrow();
  });
}

test('nothing that readers are shown runs, breaks or is wider than a telephone', async ({ browser }) => {
  test.slow();
  const { page, faults } = await aWatchedPage(browser);
  const lists = ['/', '/world', '/topics/hostile', '/authors/hostile-author', '/archive', '/corrections'];
  for (const path of [
    ...lists,
    `/search?q=${QUERY}`,
    '/search?q=canary',
    `/preview/${KEYS.preview}`,
    `/invitation/${KEYS.invitation}`,
    ...['/sign-in', '/forgotten-password'],
    ...stories.map(({ address }) => address),
  ])
    await look(page, path);
  expect(faults).toEqual([]);
});

test('nothing that the newsroom is shown does either', async ({ browser }) => {
  test.slow();
  const { page, faults } = await aWatchedPage(browser, { storageState: signedIn });
  const [ada] = await ask<{ id: string }>(newsroom, `SELECT id FROM person WHERE email = '${ADMIN.email}'`);
  const room = `/admin/articles/${draft.id}`;
  for (const path of [
    ...['/admin', '/admin/articles', '/admin/audit', '/admin/notices', '/admin/account', '/admin/settings'],
    ...['/admin/settings/mail', '/admin/people', `/admin/people/${ada?.id}`, '/admin/people/import'],
    ...['/admin/taxonomy', '/admin/taxonomy/tags', '/admin/taxonomy/profiles'],
    ...[`/admin/articles?q=${QUERY}`, `/admin/audit?person=${ada?.id}`],
    ...[room, `${room}/history`, `${room}/history/replay`, `${room}/preview`],
    ...[...stories, killed].map(({ id }) => `/admin/articles/${id}`),
    `/admin/articles/${stories[0]?.id}/views`,
    `/admin/articles/${stories[0]?.id}/history`,
  ])
    await look(page, path);
  expect(faults).toEqual([]);
});

test('what machines read of it is well-formed', async ({ request }) => {
  const read = async (path: string) => {
    const answer = await request.get(newsroom.url + path);
    expect(answer.status(), path).toBe(200);
    return answer;
  };
  const feeds = [
    '/feed.xml',
    '/world/feed.xml',
    '/topics/hostile/feed.xml',
    '/authors/hostile-author/feed.xml',
  ];
  for (const path of feeds) expect(await xmlFaults('rss', await (await read(path)).text()), path).toEqual([]);
  for (const path of ['/sitemap.xml', '/news-sitemap.xml', '/sitemap/listings.xml'])
    expect(await xmlFaults('sitemap', await (await read(path)).text()), path).toEqual([]);
  const { items } = JSON.parse(await (await read('/feed.json')).text());
  expect(items).toHaveLength(stories.length);
  for (const { address } of stories) {
    const page = await (await read(address)).text();
    // A headline that no picture can hold has none.
    const picture = /"og:image" content="[^"]*?(\/[^"/]+\/[^"/]+\/social\.png[^"]*)"/.exec(page)?.[1];
    if (picture !== undefined) expect((await read(picture)).headers()['content-type']).toBe('image/png');
  }
});

test('what is taken out of the log begins no formula, and breaks no line', async ({ playwright }) => {
  const request = await playwright.request.newContext({ storageState: signedIn });
  const file = async (format: string) => {
    const headers = { origin: newsroom.url };
    const answer = await request.post(`${newsroom.url}/admin/audit/export`, {
      headers,
      multipart: { format },
    });
    expect(answer.status()).toBe(200);
    return await answer.text();
  };
  const records = csvRecords(await file('csv')).map(({ cells }) => cells);
  expect(records.some((cells) => cells.some((cell) => cell.startsWith("'=HYPERLINK")))).toBe(true);
  for (const cells of records) {
    expect(cells).toHaveLength(records[0]?.length ?? 0);
    expect(cells.filter((cell) => /^[\s\p{Cf}]*[=+\-@|%]/u.test(cell))).toEqual([]);
  }
  const lines = (await file('jsonl')).trimEnd().split('\n');
  expect(lines.length).toBeGreaterThanOrEqual(records.length - 1);
  for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
  await request.dispose();
});
