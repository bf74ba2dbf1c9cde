import { type Browser, expect, type Page } from '@playwright/test';
import { ask } from './support/database.ts';
import { aLiveStory, articlesApi, type LiveStory } from './support/live-stories.ts';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { ADMIN, adminToken, PASSWORD, signIn, WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';
import { isAccessible } from './support/writing-room.ts';

let newsroom: Newsroom;
let token: string;

test.beforeAll(async () => {
  newsroom = await startNewsroom(WITH_ADMIN);
  token = await adminToken(newsroom);
});
test.afterAll(() => newsroom.remove());

/** A browser that somebody sits before; by itself the one under test says that nobody does. */
const READER =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36';

/** Opens a story for a minute, as the page itself counts minutes, and returns what it told of that. */
async function look(browser: Browser, story: LiveStory, { userAgent = READER, before = () => {} } = {}) {
  const context = await browser.newContext({ userAgent });
  const page = await context.newPage();
  const told = toldBy(page);
  await page.addInitScript(before);
  await page.clock.install();
  await page.goto(newsroom.url + story.address);
  await page.clock.fastForward('01:00');
  // Whatever was sent is answered by now: requests of a page go out in order.
  await page.evaluate(() => fetch('/livez'));
  await context.close();
  return told;
}

function toldBy(page: Page): string[] {
  const told: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/v1/views')) told.push(request.postData() ?? '');
  });
  return told;
}

async function written(): Promise<string[]> {
  const rows = await ask<{ told: string }>(
    newsroom,
    `SELECT headline || ' ' || referrer || ' ' || device || ' ' || views AS told
     FROM story_view_hour JOIN live_story USING (article_id) ORDER BY 1`,
  );
  return rows.map(({ told }) => told);
}

test('what readers look at is counted, and shown to staff and on the front; what nobody looks at is not', async ({
  page,
  browser,
  request,
}) => {
  const api = articlesApi(request, newsroom, token);
  const story = await aLiveStory(api, { headline: 'The night ferry' });
  const others = [
    await aLiveStory(api, { headline: 'The harbour wall' }),
    await aLiveStory(api, { headline: 'The lighthouse' }),
  ];

  const hidden = () => Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
  expect(await look(browser, story, { before: hidden })).toEqual([]);
  const ahead = () => Object.defineProperty(document, 'prerendering', { value: true });
  expect(await look(browser, story, { before: ahead })).toEqual([]);
  expect(await look(browser, story, { userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1)' })).toHaveLength(
    1,
  );
  expect(await look(browser, story)).toEqual([JSON.stringify({ story: story.id, from: 'direct' })]);
  await look(browser, story);
  for (const other of others) await look(browser, other);
  await expect
    .poll(written, { timeout: 20_000 })
    .toEqual([
      'The harbour wall direct phone 1',
      'The lighthouse direct phone 1',
      'The night ferry direct phone 2',
    ]);
  const figures = await (await request.get(`${newsroom.url}/metrics`)).text();
  expect(figures).toContain('nightdesk_views_total{outcome="taken"} 4');
  expect(figures).toContain('nightdesk_views_total{outcome="bot"} 1');

  await signIn(page.request, newsroom.url, ADMIN.email, PASSWORD);
  await page.goto(`${newsroom.url}/admin/articles`);
  await isAccessible(page);
  await page
    .getByRole('row')
    .filter({ hasText: 'The night ferry' })
    .getByRole('link', { name: '2 views' })
    .click();
  await expect(page.getByRole('heading', { name: 'Views of The night ferry' })).toBeVisible();
  await expect(page.getByRole('img', { name: /Most were in the hour from .*: 2 views/ })).toBeVisible();
  await expect(page.getByRole('row', { name: 'Phone 2 100%' })).toBeVisible();
  await page.getByText('Views of each hour').click();
  await isAccessible(page);
  await page.getByRole('link', { name: 'Last 7 days' }).click();
  await expect(page.getByText('in the last 7 days, by hour')).toBeVisible();

  const late = await aLiveStory(api, { headline: 'Nobody has read this' });
  await page.goto(`${newsroom.url}/admin/articles/${late.id}/views`);
  await expect(page.getByRole('heading', { name: 'No views in the last 48 hours' })).toBeVisible();
  await page.goto(newsroom.url);
  const ranking = page.getByRole('region', { name: 'Most read' }).getByRole('link');
  await expect(ranking).toHaveCount(3);
  await expect(ranking.first()).toHaveText('The night ferry');
});
