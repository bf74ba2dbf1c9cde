import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { ADMIN, WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';
import { beginArticle, isAccessible, isSaved, signInByPage, writeStory } from './support/writing-room.ts';

const DARK = 'rgb(18, 20, 23)';

let newsroom: Newsroom;

test.beforeAll(async () => {
  newsroom = await startNewsroom(WITH_ADMIN);
});
test.afterAll(() => newsroom.remove());

const openAccount = (page: Page) => page.goto(`${newsroom.url}/admin/account`);
const paperOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

async function aPhotograph(): Promise<Buffer> {
  // More bytes than are taken, as of a phone: the page makes it smaller first.
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  return await sharp({ create: { width: 1600, height: 1200, channels: 3, background: 'teal', noise } })
    .jpeg({ quality: 95 })
    .toBuffer();
}

test('somebody sees the newsroom in the dark, before a script runs and on other devices', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ colorScheme: 'light' });
  await signInByPage(page, newsroom);
  await openAccount(page);
  await isAccessible(page);
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect.poll(() => paperOf(page)).toBe(DARK);
  await isAccessible(page);

  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'light' });
  await context.addCookies(await page.context().cookies());
  const plain = await context.newPage();
  await plain.goto(`${newsroom.url}/admin/articles`);
  await expect(plain.locator('html[data-theme="dark"]')).toBeAttached();
  await expect(plain.locator('meta[name="theme-color"]')).toHaveAttribute('content', '#121417');
  await context.close();

  await page.getByRole('radio', { name: 'As the device is set' }).check();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});

test('somebody elsewhere reads times by their own clocks, and is told so', async ({ page }) => {
  test.setTimeout(120_000);
  await signInByPage(page, newsroom);
  await page.goto(`${newsroom.url}/admin`);
  await beginArticle(page);
  await writeStory(page, { headline: 'Tide tables', text: 'High water is at noon.' });
  await isSaved(page);
  await page.goto(`${newsroom.url}/admin/articles`);
  const changed = page.getByRole('main').locator('time').first();
  const atHome = await changed.innerText();

  await openAccount(page);
  await page.getByRole('radio', { name: 'Others' }).check();
  await page.getByLabel('Your time zone').fill('Kiritimati');
  await page.getByRole('option', { name: 'Pacific/Kiritimati' }).click();
  const told = page.getByRole('navigation', { name: 'Newsroom' }).getByText('Pacific/Kiritimati');
  await expect(told).toBeVisible();
  await isAccessible(page);

  await page.goto(`${newsroom.url}/admin/articles`);
  await expect(told).toBeVisible();
  await expect(changed).not.toHaveText(atHome);

  await openAccount(page);
  await page.getByRole('radio', { name: 'The newsroom’s' }).check();
  await expect(told).toBeHidden();
  await page.goto(`${newsroom.url}/admin/articles`);
  await expect(changed).toHaveText(atHome);
});

test('a picture is beside the name among the people, for staff alone, until it is taken away', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000);
  await signInByPage(page, newsroom);
  await openAccount(page);
  const file = { name: 'me.jpg', mimeType: 'image/jpeg', buffer: await aPhotograph() };
  await page.getByLabel('Your picture').setInputFiles(file);
  await expect(page.getByText('Your colleagues see this picture now.')).toBeVisible();
  await isAccessible(page);

  await page.goto(`${newsroom.url}/admin/people`);
  const picture = page.getByRole('listitem').filter({ hasText: ADMIN.email }).locator('img');
  await expect(picture).toHaveJSProperty('naturalWidth', 256);
  const address = new URL((await picture.getAttribute('src')) ?? '', newsroom.url).href;
  const own = await page.request.get(address);
  expect([own.status(), own.headers()['content-type']]).toEqual([200, 'image/webp']);
  expect(own.headers()['cache-control']).toMatch(/^private\b/);
  expect((await request.get(address)).status()).toBe(401);

  await openAccount(page);
  await page.getByRole('button', { name: 'Remove the picture' }).press('Enter');
  await expect(page.getByText('Your picture is gone.')).toBeVisible();
  await page.goto(`${newsroom.url}/admin/people`);
  await expect(picture).toHaveCount(0);
  expect((await page.request.get(address)).status()).toBe(404);
});
