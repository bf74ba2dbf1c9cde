import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, expect, type Page } from '@playwright/test';
import { articlesApi } from './support/live-stories.ts';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { printPaper } from './support/printed-paper.ts';
import { adminToken, WITH_ADMIN } from './support/staff.ts';
import { setInSameFaces, stopTime } from './support/still-page.ts';
import { test } from './support/test.ts';

/*
 * Screens are compared with those in `screens/`. When one is meant to look otherwise, look at the difference and take it
 * over: npx playwright test -c e2e/playwright.config.ts e2e/screens.spec.ts --update-snapshots
 */

const PAGES = {
  front: '/',
  section: '/world',
  article: '/world/night-ferry',
  search: '/search?q=ferry',
  missing: '/nowhere/at-all',
};
const SIZES = { phone: { width: 360, height: 740 }, desktop: { width: 1024, height: 700 } } as const;
const SCHEMES = ['light', 'dark'] as const;
/** The browser and the system that drew them: others draw letters otherwise. */
const DRAWN_BY = readFileSync(join(import.meta.dirname, 'screens/drawn-by.txt'), 'utf8').trim();

let newsroom: Newsroom;

test.beforeAll(async () => {
  newsroom = await startNewsroom(WITH_ADMIN);
});
test.afterAll(() => newsroom.remove());

test.beforeEach(({ browser }) => {
  const here = `Chromium ${browser.version().split('.')[0]} on ${process.platform}`;
  test.skip(here !== DRAWN_BY, `The stored screens were drawn by ${DRAWN_BY}, and this is ${here}.`);
});

type Size = keyof typeof SIZES;
type Scheme = (typeof SCHEMES)[number];

async function aReader(browser: Browser, size: Size, colorScheme: Scheme): Promise<Page> {
  const context = await browser.newContext({
    baseURL: newsroom.url,
    viewport: SIZES[size],
    colorScheme,
    bypassCSP: true,
    reducedMotion: 'reduce',
  });
  await setInSameFaces(context);
  return await context.newPage();
}

async function looksAsStored(page: Page, path: string, name: string): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle' });
  await stopTime(page);
  // Letters may be smoothed otherwise; a line that moved is far more than that.
  await expect.soft(page).toHaveScreenshot(`${name}.png`, { maxDiffPixelRatio: 0.02 });
}

test('the pages of readers look as stored, on phones and desktops, light and dark', async ({
  browser,
  request,
}) => {
  test.setTimeout(180_000);
  await printPaper(newsroom, articlesApi(request, newsroom, await adminToken(newsroom)), 'en');
  for (const size of Object.keys(SIZES) as Size[]) {
    for (const scheme of SCHEMES) {
      const page = await aReader(browser, size, scheme);
      for (const [name, path] of Object.entries(PAGES)) {
        await looksAsStored(page, path, `${name}-${size}-${scheme}`);
      }
      await page.context().close();
    }
  }
});

test('a paper in Hebrew looks as stored, from right to left', async ({ browser, request }) => {
  const api = articlesApi(request, newsroom, await adminToken(newsroom));
  await printPaper(newsroom, api, 'he');
  const desktop = await aReader(browser, 'desktop', 'light');
  await looksAsStored(desktop, '/', 'hebrew-front-desktop-light');
  await desktop.context().close();
  const phone = await aReader(browser, 'phone', 'dark');
  await looksAsStored(phone, '/world/he-ferry', 'hebrew-article-phone-dark');
  await phone.context().close();
});
