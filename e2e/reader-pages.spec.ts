import { type Browser, expect, type Page } from '@playwright/test';
import { ask } from './support/database.ts';
import { addAuthor, addTag, aLiveStory, articlesApi } from './support/live-stories.ts';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { adminToken, WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';
import { isAccessible } from './support/writing-room.ts';

const STORY = '/world/harbour-master-resigns';
const OLD_STORY = '/world/an-old-storm';

let newsroom: Newsroom;

test.beforeAll(async ({ playwright }) => {
  test.setTimeout(180_000);
  newsroom = await startNewsroom(WITH_ADMIN);
  await newsroom.desk('seed', '--articles', '500');
  const request = await playwright.request.newContext();
  const api = articlesApi(request, newsroom, await adminToken(newsroom));
  await addTag(newsroom, 'harbours', 'Harbours');
  const bylines = [{ profileId: await addAuthor(newsroom, 'ada-byline', 'Ada Byline') }];
  const shared = { tags: ['harbours'], bylines };
  await aLiveStory(api, { headline: 'Quay reopens', ...shared });
  const old = await aLiveStory(api, { headline: 'An old storm', ...shared });
  await ask(
    newsroom,
    `UPDATE article SET first_published_at = now() - interval '3 years' WHERE id = '${old.id}'`,
  );
  // What is shown of an article follows its publication.
  await api(`/${old.id}/unpublish`, { version: old.version });
  await api(`/${old.id}/publish`, { version: old.version + 1 });
  const dead = await aLiveStory(api, { headline: 'Withdrawn' });
  await api(`/${dead.id}/kill`, { version: dead.version, reason: 'A court order.' });
  await aLiveStory(api, { headline: 'Harbour master resigns', standfirst: 'She gave no reason.', ...shared });
  await ask(
    newsroom,
    `INSERT INTO tag_alias (slug, name, tag_id) SELECT 'ports', 'Ports', id FROM tag WHERE slug = 'harbours'`,
  );
  await request.dispose();
});
test.afterAll(() => newsroom.remove());

/** A reader without scripts. */
async function aReader(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: newsroom.url });
  return await context.newPage();
}

const h1 = (page: Page) => page.getByRole('heading', { level: 1 });
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click();

test('a reader without scripts goes from a story to its author, its topic, its section and its month', async ({
  browser,
}) => {
  const page = await aReader(browser);
  await page.goto('/');
  await page.getByRole('link', { name: 'Harbour master resigns' }).click();
  await expect(h1(page)).toHaveText('Harbour master resigns');
  await expect(page.getByRole('region', { name: 'Related stories' })).toContainText('Quay reopens');
  await expect(page.getByRole('region', { name: 'More from World' }).getByRole('listitem')).toHaveCount(4);
  await expect(page.getByRole('navigation', { name: 'Share' }).getByRole('link')).toHaveCount(5);

  await follow(page, 'Ada Byline');
  await expect(h1(page)).toHaveText('Ada Byline');
  await expect(page.getByRole('main')).toContainText('Writes about boats');
  await expect(page.getByRole('link', { name: 'ada-byline@harbour.example' })).toBeVisible();
  await page.getByRole('link', { name: 'Harbour master resigns' }).click();

  await follow(page, 'Harbours');
  await expect(h1(page)).toHaveText('Harbours');
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(3);

  await page.getByRole('contentinfo').getByRole('link', { name: 'Archive' }).click();
  await expect(h1(page)).toHaveText('Archive');
  const months = page.getByRole('main').getByRole('listitem').getByRole('link');
  await months.nth(1).click();
  const month = await h1(page).textContent();
  await page.getByRole('navigation', { name: 'Months' }).getByRole('link').first().click();
  await expect(h1(page)).not.toHaveText(String(month));
  await page
    .getByRole('navigation', { name: 'Months' })
    .getByRole('link', { name: String(month) })
    .click();
  await expect(h1(page)).toHaveText(String(month));
});

test('the pages of a section show each story once, and lead back to where they began', async ({
  browser,
}) => {
  const page = await aReader(browser);
  await page.goto('/world');
  const seen: string[] = [];
  const titles = new Set<string>();
  const links = page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link');
  for (;;) {
    seen.push(...(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))));
    titles.add(await page.title());
    const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
    expect(canonical).toBe(page.url());
    const older = page.getByRole('link', { name: 'Older stories' });
    if ((await older.count()) === 0) break;
    const next = await page.locator('link[rel="next"]').getAttribute('href');
    expect(next).toBe(newsroom.url + (await older.getAttribute('href')));
    await older.click();
  }
  expect(titles.size).toBeGreaterThan(1);
  expect(new Set(seen).size).toBe(seen.length);
  const [live] = await ask<{ count: number }>(
    newsroom,
    `SELECT count(*)::int FROM published.article WHERE section_slug = 'world'`,
  );
  // The story that leads the front has a heading of its own rank.
  expect(seen).toHaveLength(Number(live?.count) - 1);
  for (let n = 1; n < titles.size; n += 1) await page.getByRole('link', { name: 'Newer stories' }).click();
  await expect(page).toHaveURL(`${newsroom.url}/world`);
});

test('addresses that moved lead on, and those that lead nowhere help', async ({ request, browser }) => {
  const get = async (path: string) => {
    const answer = await request.get(newsroom.url + path, { maxRedirects: 0 });
    return [answer.status(), answer.headers().location?.replace(newsroom.url, '')];
  };
  expect(await get('/topics/ports')).toEqual([301, '/topics/harbours']);
  expect(await get(`${STORY}/amp`)).toEqual([301, STORY]);
  expect(await get('/topics/harbours/')).toEqual([308, '/topics/harbours']);
  expect(await get('/world/withdrawn')).toEqual([410, undefined]);
  for (const path of ['/archive/2026/13', '/archive/2999/01', '/topics/none', '/authors/none', '/a/b/c/d']) {
    expect(await get(path), path).toEqual([404, undefined]);
  }
  expect((await request.get(`${newsroom.url}/world?before=none`)).status()).toBe(200);

  const page = await aReader(browser);
  await page.goto('/a/b/c/d');
  await expect(h1(page)).toHaveText('There is no page at this address');
  await expect(page.getByRole('region', { name: 'Latest' })).toContainText('Harbour master resigns');
  await page.getByRole('searchbox').fill('quay');
  await page.getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(`${newsroom.url}/search?q=quay`);
  await page.goto(OLD_STORY);
  await expect(page.getByText('This story is more than 3 years old.')).toBeVisible();
});

interface Reader {
  name: string;
  size: readonly [width: number, height: number, scale?: number];
  colorScheme: 'light' | 'dark';
  language?: 'he';
  isWithoutScripts?: boolean;
  media?: 'print';
}

const READERS: readonly Reader[] = [
  { name: 'on a small phone', size: [320, 800], colorScheme: 'light' },
  // A screen of 1280 by 1024, WCAG 1.4.10.
  { name: 'at 400 % zoom', size: [320, 256, 4], colorScheme: 'dark' },
  { name: 'from right to left', size: [1280, 800], colorScheme: 'dark', language: 'he' },
  {
    ...{ name: 'from right to left on a small phone without scripts', size: [320, 800] },
    ...{ colorScheme: 'light', language: 'he', isWithoutScripts: true },
  },
  { name: 'on paper', size: [680, 960], colorScheme: 'dark', media: 'print' },
];

for (const reader of READERS) {
  const { name, size, colorScheme, language = 'en', isWithoutScripts = false, media = 'screen' } = reader;
  const [width, height, scale = 1] = size;
  test(`every page can be read ${name}`, async ({ browser }) => {
    test.setTimeout(180_000);
    const month = new Date().toISOString().slice(0, 7).replace('-', '/');
    const paths = ['/', '/world', STORY, OLD_STORY, '/topics/harbours', '/authors/ada-byline', '/archive'];
    const more = [`/archive/${month}`, '/corrections', '/search?q=quay', '/nowhere', '/world/withdrawn'];
    await ask(newsroom, `UPDATE newsroom SET language = '${language}'`);
    const context = await browser.newContext({
      ...{ baseURL: newsroom.url, colorScheme, javaScriptEnabled: !isWithoutScripts },
      ...{ viewport: { width, height }, deviceScaleFactor: scale },
    });
    const page = await context.newPage();
    await page.emulateMedia({ media });
    for (const path of [...paths, ...more]) {
      await test.step(path, async () => {
        await page.goto(path);
        await expect(page.locator('html')).toHaveAttribute('dir', language === 'he' ? 'rtl' : 'ltr');
        await expect(h1(page)).toHaveCount(1);
        // What looks for faults is itself a script.
        if (!isWithoutScripts) await isAccessible(page);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `${path} is wider than the screen`).toBeLessThanOrEqual(0);
      });
    }
    await context.close();
  });
}

test('a printed story is its words and its address on white paper, and nothing to press', async ({
  browser,
}) => {
  await ask(newsroom, `UPDATE newsroom SET language = 'en'`);
  const context = await browser.newContext({ baseURL: newsroom.url, colorScheme: 'dark' });
  const page = await context.newPage();
  await page.goto(STORY);
  await page.emulateMedia({ media: 'print' });
  await expect(h1(page)).toBeVisible();
  await expect(page.getByText('She gave no reason.')).toBeVisible();
  await expect(page.getByText(newsroom.url + STORY)).toBeVisible();
  for (const control of ['navigation', 'button', 'radio', 'searchbox', 'contentinfo'] as const) {
    expect(await page.getByRole(control).count(), `${control}s on paper`).toBe(0);
  }
  await expect(page.getByRole('region', { name: 'More from World' })).toBeHidden();
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(await paper()).toBe('rgb(255, 255, 255)');
  const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g);
  expect(sheets, 'a short story on one sheet').toHaveLength(1);
  await context.close();
});
