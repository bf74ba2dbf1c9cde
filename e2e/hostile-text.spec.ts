import { type Browser, expect, type Page, test } from '@playwright/test';
import { xmlFaults } from '#lib/testing/validate-xml.ts';
import { ask } from './support/database.ts';
import { addAuthor, addTag, aLiveStory, articlesApi, type LiveStory } from './support/live-stories.ts';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { ADMIN, adminToken, PASSWORD, signIn, WITH_ADMIN } from './support/staff.ts';

// Whatever of it is run calls the canary, or shows 49.
const MARKUP = `"><img src=x onerror=canary()></script>]]><!--`;
const WORDS = `${MARKUP}<script>canary()</script> javascript:canary() {{7*7}} \${canary()} %0d%0aBcc: x@x.example`;
const NAME = '=1+1<svg onload=canary()>{{7*7}}';
const ZALGO = `Z${'\u0336\u0310\u0489'.repeat(12)}algo \u202eturned`;
const UNBROKEN = 'W'.repeat(10_000);

let newsroom: Newsroom;
let stories: LiveStory[];

test.beforeAll(async ({ playwright }) => {
  test.setTimeout(180_000);
  newsroom = await startNewsroom(WITH_ADMIN);
  const request = await playwright.request.newContext();
  const api = articlesApi(request, newsroom, await adminToken(newsroom));
  await addTag(newsroom, 'hostile', NAME);
  const profileId = await addAuthor(newsroom, 'hostile-author', NAME);
  await ask(
    newsroom,
    `UPDATE profile SET role = '${NAME}', bio = '${WORDS}';
     UPDATE section SET description = '${WORDS}' WHERE slug = 'world';
     UPDATE newsroom SET name = '${NAME}', tagline = '${NAME}', footer_text = '${WORDS}', feeds_full_text = true`,
  );
  const everywhere = (words: string) => ({
    ...{ standfirst: words.slice(0, 300), kicker: words.slice(0, 60), source: words.slice(0, 100) },
    ...{ slugline: words.slice(0, 100), internalNote: words, editorsNote: words },
    dateline: { place: words.slice(0, 60), agency: words.slice(0, 60) },
    bylines: [{ profileId, role: words.slice(0, 60) }],
    tags: ['hostile'],
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] },
  });
  stories = [];
  for (const [slug, words] of Object.entries({ markup: WORDS, unbroken: UNBROKEN, zalgo: ZALGO })) {
    const facts = { ...everywhere(words.slice(0, slug === 'unbroken' ? 1000 : undefined)), slug };
    const story = await aLiveStory(api, { ...facts, headline: words.slice(0, 150) });
    const change = { kind: 'correction', text: words.slice(0, 1000) };
    stories.push(await api(`/${story.id}/publish`, { version: story.version, change }));
  }
  await request.dispose();
});
test.afterAll(() => newsroom.remove());

/** A page on a narrow telephone that notes whatever runs or breaks in it. */
async function aWatchedPage(browser: Browser): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ baseURL: newsroom.url, viewport: { width: 360, height: 740 } });
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
  page.on('pageerror', (error) => faults.push(`an error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`the console: ${message.text()}`);
  });
  return { page, faults };
}

async function look(page: Page, path: string): Promise<void> {
  await test.step(path, async () => {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(200);
    await expect(page.getByRole('heading', { level: 1 }).first(), path).toBeVisible();
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect.soft(beyond, `${path} is wider than the screen`).toBeLessThanOrEqual(0);
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
  const query = encodeURIComponent(WORDS.slice(0, 190));
  const lists = ['/', '/world', '/topics/hostile', '/authors/hostile-author', '/archive', '/corrections'];
  for (const path of [
    ...lists,
    `/search?q=${query}`,
    '/search?q=canary',
    ...stories.map(({ address }) => address),
  ])
    await look(page, path);
  expect(faults).toEqual([]);
});

test('nothing that the newsroom is shown does either', async ({ browser }) => {
  test.slow();
  const { page, faults } = await aWatchedPage(browser);
  expect(await signIn(page.request, newsroom.url, ADMIN.email, PASSWORD)).toBe(200);
  const rooms = stories.map(({ id }) => `/admin/articles/${id}`);
  const desks = ['/admin', '/admin/articles', '/admin/audit', '/admin/people', '/admin/notices'];
  const names = ['/admin/taxonomy/tags', '/admin/taxonomy/profiles', '/admin/settings'];
  for (const path of [...desks, ...names, ...rooms, ...rooms.map((room) => `${room}/history`)])
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
