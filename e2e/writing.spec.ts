import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { PASSWORD, WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';
import {
  beginArticle,
  headline,
  isEditable,
  isSaved,
  publish,
  saveState,
  signInByPage,
  text,
  write,
  writeStory,
} from './support/writing-room.ts';

const COPY = new URL('../lib/wire/fixtures/ceasefire-talks.txt', import.meta.url);

let newsroom: Newsroom;
test.beforeAll(async () => {
  newsroom = await startNewsroom(WITH_ADMIN);
});
test.afterAll(() => newsroom.remove());

async function asReader(page: Page, address: string) {
  const context = await page.context().browser()?.newContext();
  const reader = await context?.newPage();
  if (!context || !reader) throw new Error('a reader needs a browser');
  await reader.goto(new URL(address, newsroom.url).href);
  const words = await reader.locator('.prose').innerText();
  const modified = await reader.locator('meta[property="article:modified_time"]').getAttribute('content');
  await context.close();
  return { words, modified: Date.parse(modified ?? '') };
}

test('readers see the old words until the update is published, then the new ones at the same address', async ({
  page,
}) => {
  await signInByPage(page, newsroom);
  await beginArticle(page);
  await writeStory(page, { headline: 'Trams return', text: 'The old words.' });
  const address = await publish(page);
  const before = await asReader(page, address);

  await text(page).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' And the new words.');
  await isSaved(page);
  expect((await asReader(page, address)).words).toBe('The old words.');

  expect(await publish(page)).toBe(address);
  const after = await asReader(page, address);
  expect(after.words).toBe('The old words. And the new words.');
  expect(after.modified).toBeGreaterThan(before.modified);
});

test('a stale write of a field is refused with both values, their author and time', async ({
  page,
  browser,
}) => {
  await signInByPage(page, newsroom);
  await beginArticle(page);
  await writeStory(page, { headline: 'Two tabs', text: 'Common ground.' });
  // A browser of its own: tabs of one tell each other.
  const elsewhere = await browser.newContext({ storageState: await page.context().storageState() });
  const other = await elsewhere.newPage();
  await other.route('**/api/collab**', (route) =>
    route.request().method() === 'GET' ? route.abort() : route.continue(),
  );
  await other.goto(page.url());
  await isEditable(other);
  const bylineText = (one: Page) => one.getByRole('textbox', { name: 'Byline text' });
  await other.getByText('More', { exact: true }).click();
  await bylineText(page).fill('By the first');
  await isSaved(page);
  await bylineText(other).fill('By the second');

  const dialog = other.getByRole('dialog');
  await expect(dialog.getByText(/^Your text, typed since \d\d:\d\d$/)).toBeVisible();
  await expect(dialog.getByText(/^Saved by ada at \d\d:\d\d$/)).toBeVisible();
  await expect(dialog).toContainText('By the first');
  await expect(dialog).toContainText('By the second');
  await dialog.getByRole('button', { name: 'Keep mine' }).click();
  await other.unroute('**/api/collab**');
  await isSaved(other);
  await expect(bylineText(page)).toHaveValue('By the second');
  await elsewhere.close();
});

test('signed out in another tab while typing: the text survives, and is saved after signing in', async ({
  page,
  context,
}) => {
  await signInByPage(page, newsroom);
  await beginArticle(page);
  await writeStory(page, { headline: 'Interrupted', text: 'Before.' });
  const other = await context.newPage();
  await other.goto(`${newsroom.url}/admin/articles`);
  await other.getByRole('button', { name: 'ada' }).click();
  await other.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(other.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();

  await text(page).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Typed while signed out.');
  await expect(saveState(page)).toHaveText('Signed out: sign in here, your text is kept');
  await expect(text(page)).toHaveText('Before. Typed while signed out.');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Signed out' });
  await dialog.getByLabel('E-mail').fill('ada@newsroom.test');
  await dialog.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
  await isSaved(page);

  await page.reload();
  await expect(text(page)).toHaveText('Before. Typed while signed out.');
});

test('a tab that is closed while the server is away gives its text back', async ({ page, context }) => {
  await signInByPage(page, newsroom);
  await beginArticle(page);
  await writeStory(page, { headline: 'Lost line', text: 'Saved part.' });
  await context.route('**/api/collab/**', (route) => route.abort());
  await text(page).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Unsaved part.');
  await expect(saveState(page)).toHaveText('Offline: kept on this device');
  const address = page.url();
  await page.close({ runBeforeUnload: false });
  await context.unroute('**/api/collab/**');

  const again = await context.newPage();
  await again.goto(address);

  await expect(text(again)).toHaveText('Saved part. Unsaved part.');
  await isSaved(again);
});

test('what is not ready says what is missing, and goes there', async ({ page }) => {
  await signInByPage(page, newsroom);
  await beginArticle(page);
  await page.getByRole('button', { name: 'Publish' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish' });
  await expect(dialog).toContainText('A story needs a headline before it is published.');
  await expect(dialog.getByRole('button', { name: 'Publish now' })).toBeDisabled();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  // The caret arrives with the next frames; only a script types before that.
  await expect.poll(() => page.evaluate(partOfCaret)).toBe('headline');
  await page.keyboard.type('Typed where the problem is');
  await expect(headline(page)).toHaveText('Typed where the problem is');
});

test('a reserved slug says so at its field, and the rest is saved', async ({ page }) => {
  await signInByPage(page, newsroom);
  await beginArticle(page);
  await write(headline(page), 'Good headline');
  await page.getByRole('textbox', { name: 'Address' }).fill('admin');
  await expect(page.getByText('“admin” is reserved. Choose another slug.', { exact: true })).toBeVisible();
  await expect(saveState(page)).toHaveText('Not saved: address');
  await page.getByRole('textbox', { name: 'Address' }).fill('good-slug');
  await isSaved(page);
  await page.reload();
  await expect(headline(page)).toHaveText('Good headline');
  await expect(page.getByRole('textbox', { name: 'Address' })).toHaveValue('good-slug');
});

test('an address that is made from the headline waits for whoever is in its field', async ({ page }) => {
  await signInByPage(page, newsroom);
  await beginArticle(page);
  let release = () => {};
  const isHeldBack = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/api/collab/*', async (route) => {
    if (route.request().method() === 'POST') await isHeldBack;
    await route.continue();
  });
  await write(headline(page), 'Good headline');
  const address = page.getByRole('textbox', { name: 'Address' });
  await address.focus();
  const made = page.waitForResponse(
    async (answer) =>
      answer.url().includes('/api/v1/articles/') && (await answer.text()).includes('"good-headline"'),
  );
  release();
  await made;
  const wasChanged = expect(address).toHaveValue('good-headline', { timeout: 1_000 });
  await expect(wasChanged).rejects.toThrow('Timeout');
  await page.keyboard.type('by-hand');
  await expect(address).toHaveValue('by-hand');
  await isSaved(page);
  await page.getByRole('button', { name: 'Make the address automatic again' }).click();
  await expect(address).toHaveValue('good-headline');
});

test('a paste of 3 MB is refused with a sentence and the text stays', async ({ page }) => {
  await signInByPage(page, newsroom);
  await beginArticle(page);
  await writeStory(page, { headline: 'Small', text: 'Small text.' });
  await text(page).click();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'word '.repeat(600_000));
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.getByRole('alert').filter({ hasText: 'MB' })).toBeVisible();
  await expect(text(page)).toHaveText('Small text.');
});

test('a wrong password is a sentence at its field', async ({ page }) => {
  await page.goto(`${newsroom.url}/sign-in`);
  await page.getByLabel('E-mail').fill('ada@newsroom.test');
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('This e-mail address and password do not belong together.')).toBeVisible();
});

test('an unknown article and an unknown screen are honest', async ({ page }) => {
  await signInByPage(page, newsroom);
  for (const path of ['/admin/articles/01900000-0000-7000-8000-000000000000', '/admin/nothing-here']) {
    expect((await page.goto(newsroom.url + path))?.status()).toBe(404);
  }
});

test('one undo takes a pasted story back', async ({ page }) => {
  await signInByPage(page, newsroom);
  await beginArticle(page);
  await write(headline(page), 'My own headline');
  await text(page).click();
  await page.keyboard.type('My own words.');
  await isSaved(page);
  await page.getByRole('button', { name: 'Paste a story' }).click();
  await page.getByLabel('The story as plain text').fill(await readFile(COPY, 'utf8'));
  await page.getByRole('button', { name: 'Replace what is there' }).click();
  await expect(headline(page)).toHaveText(/^Blinken returns/);

  await page.getByRole('button', { name: 'Undo the import' }).click();

  await expect(headline(page)).toHaveText('My own headline');
  await expect(page.getByRole('textbox', { name: 'Standfirst' })).toHaveText('');
  await expect(text(page)).toHaveText('My own words.');
  await isSaved(page);
  await page.reload();
  await expect(text(page)).toHaveText('My own words.');
});

/** Runs in the page: the name of the part that has the caret. */
function partOfCaret(): string | undefined {
  const node = document.getSelection()?.anchorNode;
  const element = node instanceof Element ? node : node?.parentElement;
  const isInEditor = document.activeElement?.closest('.ProseMirror') !== null;
  return isInEditor ? element?.closest<HTMLElement>('[data-part]')?.dataset.part : undefined;
}
