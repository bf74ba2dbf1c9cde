import { expect, type Page } from '@playwright/test';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { ADMIN, addGrace, adminToken, GRACE, PASSWORD, signIn, WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';
import {
  headline,
  isAccessible,
  isEditable,
  signInByPage,
  write as writeInto,
} from './support/writing-room.ts';

let newsroom: Newsroom;
let token: string;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  newsroom = await startNewsroom(WITH_ADMIN);
  await addGrace(newsroom);
  token = await adminToken(newsroom);
});
test.afterAll(() => newsroom.remove());

/** Begins an article by the API, as another machine would. */
async function write(fields: object): Promise<{ id: string }> {
  const answer = await fetch(`${newsroom.url}/api/v1/articles`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(fields),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return await answer.json();
}

const row = (page: Page, name: string | RegExp) => page.getByRole('row').filter({ hasText: name });

/** Presses keys one after the other. */
async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('an editor filters, selects, assigns and takes it back by keys alone', async ({ page }) => {
  for (const headline of ['Ferry strike', 'Ferry fares', 'Harbour wall']) await write({ headline });
  await write({ headline: 'Ferry final', section: 'sport' });
  await signInByPage(page, newsroom);
  await expect(row(page, 'Harbour wall')).toBeVisible();

  // Keys mean something as soon as the scripts of the page run, which nothing on it shows.
  await expect(async () => {
    await press(page, '/');
    await expect(page.getByRole('searchbox', { name: /Search/ })).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.type('FERRY');
  await press(page, 'Enter');
  await expect(page).toHaveURL(/q=FERRY/);
  await expect(row(page, 'Harbour wall')).toHaveCount(0);
  await press(page, 'f');
  await expect(page.getByRole('group', { name: 'Stage' })).toBeVisible();
  await page.getByRole('button', { name: 'News', exact: true }).press('Enter');
  await expect(row(page, 'Ferry final')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Remove Section: News' })).toBeVisible();
  await isAccessible(page);
  await press(page, 'f', 'j', 'x', 'j', 'x');
  await expect(page.getByText('2 selected')).toBeVisible();

  await press(page, 'a');
  await expect(page.getByRole('dialog', { name: 'Assign: 2 articles' })).toBeVisible();
  await page.keyboard.type('Gra');
  await press(page, 'Enter');
  await expect(page.getByText('2 articles were assigned to Grace.')).toBeVisible();
  await expect(row(page, 'Ferry strike').getByText(GRACE.name)).toBeVisible();
  await expect(row(page, 'Ferry fares').getByText(GRACE.name)).toBeVisible();
  await isAccessible(page);

  await press(page, 'z');
  await expect(page.getByText('2 articles were put back as they were.')).toBeVisible();
  await expect(page.getByRole('cell', { name: GRACE.name })).toHaveCount(0);
  await press(page, 'j', 'Enter');
  await expect(page).toHaveURL(/\/admin\/articles\/[0-9a-f-]{36}/);
});

test('what others change and begin shows by itself, and no row moves under the pointer', async ({
  page,
  browser,
}) => {
  const { id } = await write({ headline: 'Before the change' });
  const other = await browser.newPage();
  await signIn(other.request, newsroom.url, ADMIN.email, PASSWORD);
  await other.goto(`${newsroom.url}/admin/articles/${id}`);
  await isEditable(other);
  await signIn(page.request, newsroom.url, GRACE.email, PASSWORD);
  await page.goto(`${newsroom.url}/admin/articles`);
  await expect(row(page, 'Before the change')).toBeVisible();
  await writeInto(headline(other), 'After the change');
  await expect(row(page, 'After the change')).toBeVisible({ timeout: 5_000 });
  await expect(row(page, 'After the change').getByText('ada is here')).toBeVisible();
  await other.close();
  await write({ headline: 'Just begun' });
  await expect(row(page, 'Just begun')).toBeVisible({ timeout: 5_000 });

  const pointed = row(page, 'After the change');
  await pointed.hover();
  // Not its height, which is less once nobody is in the story any more.
  const place = async () => {
    const box = await pointed.boundingBox();
    return [box?.x, box?.y];
  };
  const before = await place();
  await write({ headline: 'Begun meanwhile' });
  await expect(page.getByRole('button', { name: 'Show 1 new article' })).toBeVisible();
  expect(await place()).toEqual(before);
  await expect(row(page, 'Begun meanwhile')).toHaveCount(0);
  await page.getByRole('heading', { name: 'Articles' }).hover();
  await expect(row(page, 'Begun meanwhile')).toBeVisible();
});

test('an answer that comes late for another list does not replace the one that was asked for since', async ({
  page,
}) => {
  await write({ headline: 'Lantern parade' });
  await write({ headline: 'Tide tables' });
  await signIn(page.request, newsroom.url, ADMIN.email, PASSWORD);
  let release = () => {};
  const isHeldBack = new Promise<void>((resolve) => {
    release = resolve;
  });
  let wasAsked = () => {};
  const asked = new Promise<void>((resolve) => {
    wasAsked = resolve;
  });
  // The page asks once more when its stream begins.
  await page.route(/\/api\/v1\/articles\?(?!.*q=)/, async (route) => {
    wasAsked();
    await isHeldBack;
    await route.continue();
  });
  await page.goto(`${newsroom.url}/admin/articles`);
  await asked;
  await page.getByRole('searchbox', { name: /Search/ }).fill('lantern');
  await expect(row(page, 'Tide tables')).toHaveCount(0);
  const anew = page.waitForResponse(/\/api\/v1\/articles\?.*q=lantern/);
  release();
  const wasReplaced = row(page, 'Tide tables').waitFor({ timeout: 2_000 });
  await expect(wasReplaced).rejects.toThrow('Timeout');
  await (await anew).finished();
  await expect(row(page, 'Lantern parade')).toBeVisible();
});

test('whoever is signed out meanwhile is told so, and comes back to the same list', async ({ page }) => {
  await write({ headline: 'Before the session ended' });
  await signIn(page.request, newsroom.url, ADMIN.email, PASSWORD);
  await page.goto(`${newsroom.url}/admin/articles?q=session`);
  await expect(row(page, 'Before the session ended')).toBeVisible();
  await page.context().clearCookies();
  await write({ headline: 'After the session ended' });
  const told = page.getByRole('status').filter({ hasText: 'You are signed out.' });
  await expect(told).toBeVisible();
  await expect(row(page, 'Before the session ended')).toBeVisible();
  await isAccessible(page);
  await told.getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('E-mail').fill(ADMIN.email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(/\/admin\/articles\?q=session/);
  await expect(row(page, 'After the session ended')).toBeVisible();
});

test('keys are letters again while somebody types', async ({ page }) => {
  await signIn(page.request, newsroom.url, ADMIN.email, PASSWORD);
  await page.goto(`${newsroom.url}/admin/articles`);
  const search = page.getByRole('searchbox', { name: /Search/ });
  await search.click();
  await page.keyboard.type('jkxfat?#');
  await expect(search).toHaveValue('jkxfat?#');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Nothing fits' })).toBeVisible();
  await isAccessible(page);
});

test('a view is saved, and the trash gives back what was thrown away', async ({ page }) => {
  await write({ headline: 'Thrown away' });
  await signIn(page.request, newsroom.url, ADMIN.email, PASSWORD);
  await page.goto(`${newsroom.url}/admin/articles?q=thrown`);
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Save this view' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Thrown things');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Thrown things' })).toHaveAttribute('aria-current', 'page');

  await page.getByRole('checkbox', { name: 'Select Thrown away' }).check();
  await page.getByRole('button', { name: 'Move to the trash' }).click();
  await expect(page.getByText('1 article was moved to the trash.')).toBeVisible();
  await expect(row(page, 'Thrown away')).toHaveCount(0);
  await page.getByRole('link', { name: 'Trash', exact: true }).click();
  await expect(row(page, 'Thrown away')).toContainText(/Gone for good on \d+ \w+ \d{4}/);
  await isAccessible(page);
  await page.getByRole('checkbox', { name: 'Select Thrown away' }).check();
  await page.getByRole('button', { name: 'Take out of the trash' }).click();
  await expect(page.getByText('1 article was taken out of the trash.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible();
});

for (const width of [360, 1024, 1920]) {
  test(`nothing is cut off at ${width} px, in either direction`, async ({ page }) => {
    await write({ headline: 'אוניות בנמל', language: 'he', slugline: 'PORT-SHIPS' });
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: width === 360 ? 'dark' : 'light' });
    await signIn(page.request, newsroom.url, ADMIN.email, PASSWORD);
    await page.goto(`${newsroom.url}/admin/articles`);
    for (const direction of ['ltr', 'rtl']) {
      await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
      await expect(row(page, 'אוניות בנמל').first()).toBeVisible();
      const overflow = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(overflow).toBeLessThanOrEqual(0);
    }
    await isAccessible(page);
  });
}
