import { expect, type Page } from '@playwright/test';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';
import {
  beginArticle,
  headline,
  isAccessible,
  isEditable,
  isSaved,
  signInByPage,
  text,
  write,
} from './support/writing-room.ts';

let newsroom: Newsroom;

test.beforeAll(async () => {
  newsroom = await startNewsroom(WITH_ADMIN);
});
test.afterAll(() => newsroom.remove());

test.beforeEach(async ({ page }) => {
  await signInByPage(page, newsroom);
  await beginArticle(page);
});

async function writeLines(page: Page, ...lines: string[]): Promise<void> {
  await text(page).click();
  for (const [index, line] of lines.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(line);
  }
}

/** Runs in the page: the words that are selected. */
const selected = (page: Page) => page.evaluate(() => document.getSelection()?.toString());

test('what was found is replaced everywhere, and one undo brings it back', async ({ page }) => {
  await write(headline(page), 'The boat is back');
  await writeLines(page, 'A Boat and a boathouse.', 'No boat.');
  await page.keyboard.press('ControlOrMeta+h');
  const search = page.getByRole('search');
  await search.getByRole('textbox', { name: 'Find' }).fill('boat');
  await expect(search.getByRole('status')).toHaveText('1 of 4');
  await page.keyboard.press('Enter');
  await expect(search.getByRole('status')).toHaveText('2 of 4');
  await page.keyboard.press('Shift+Enter');
  await expect(search.getByRole('status')).toHaveText('1 of 4');
  await expect(page.locator('.is-found')).toHaveCount(4);
  await expect(headline(page).locator('.is-found.is-current')).toHaveText('boat');
  await isAccessible(page);

  await search.getByRole('button', { name: 'Whole words' }).click();
  await expect(page.locator('.is-found')).toHaveCount(3);
  await search.getByRole('textbox', { name: 'Replace with' }).fill('ferry');
  await search.getByRole('button', { name: 'Replace all' }).click();
  await expect(search.getByRole('status')).toHaveText('3 replaced');
  await expect(text(page)).toHaveText('A ferry and a boathouse.No ferry.');

  await page.keyboard.press('ControlOrMeta+z');
  await expect(headline(page)).toHaveText('The boat is back');
  await expect(text(page)).toHaveText('A Boat and a boathouse.No boat.');
  await page.keyboard.press('F3');
  await page.keyboard.press('Escape');
  await expect(search).toBeHidden();
  expect((await selected(page))?.toLowerCase()).toBe('boat');
  await isSaved(page);
});

test('a planned length is kept, stands beside the count, and the address follows the headline', async ({
  page,
}) => {
  await write(headline(page), 'Ferries return');
  await expect(page.getByRole('textbox', { name: 'Address' })).toHaveValue('ferries-return');
  await writeLines(page, 'Four words are here.');
  await page.getByRole('textbox', { name: 'Planned length in words' }).fill('600');
  await expect(page.getByText('4 of 600 words: 596 to go')).toBeVisible();
  await isSaved(page);

  await page.reload();
  await isEditable(page);
  await expect(page.getByRole('textbox', { name: 'Planned length in words' })).toHaveValue('600');
  await page.getByRole('textbox', { name: 'Planned length in words' }).fill('3');
  await expect(page.getByText('4 of 3 words · 1 over')).toBeVisible();
  await page.getByRole('textbox', { name: 'Planned length in words' }).fill('100001');
  await expect(
    page.getByText('A planned length is a whole number of words, from 1 to 100,000.'),
  ).toBeVisible();
});

test('the counter leads through what is to come, and goes when all has come', async ({ page }) => {
  await writeLines(page, 'Some TK boats and TKTK piers.');
  await page.getByRole('button', { name: '2 TK' }).click();
  await expect.poll(() => selected(page)).toBe('TK');
  await page.keyboard.type('three');
  await page.keyboard.press('ControlOrMeta+Alt+k');
  await expect.poll(() => selected(page)).toBe('TKTK');
  await page.keyboard.type('four');
  await expect(text(page)).toHaveText('Some three boats and four piers.');
  await expect(page.getByRole('button', { name: /TK, places/ })).toBeHidden();
});

test('the outline leads to a subheading and marks where one is', async ({ page }) => {
  const outline = page.getByRole('navigation', { name: 'Outline' });
  await expect(outline).toContainText('Subheadings appear here');
  await writeLines(page, '## The pier', 'Words.', '## The harbour', 'Words.');
  await expect(outline.getByRole('button', { name: 'The harbour' })).toHaveAttribute(
    'aria-current',
    'location',
  );
  await outline.getByRole('button', { name: 'The pier' }).click();
  await expect(outline.getByRole('button', { name: 'The pier' })).toHaveAttribute('aria-current', 'location');
  await page.keyboard.type('At ');
  await expect(page.getByRole('heading', { name: 'At The pier' })).toBeVisible();
  await outline.getByText('Outline').click();
  await page.reload();
  await isEditable(page);
  await expect(outline.getByRole('button', { name: 'The harbour' })).toBeHidden();
});

test('only the text can be shown, and all keys are listed', async ({ page }) => {
  await writeLines(page, 'Words.');
  await page.keyboard.press('ControlOrMeta+Shift+f');
  await expect(page.getByRole('complementary', { name: 'About the story' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Paste a story' })).toBeHidden();
  await page.keyboard.type(' More.');
  await isSaved(page);
  await isAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: 'About the story' })).toBeVisible();

  await page.keyboard.press('ControlOrMeta+/');
  const keys = page.getByRole('dialog', { name: 'Keyboard' });
  await expect(keys).toContainText('Next place that is to come (TK)');
  await isAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).focus();
  await page.keyboard.press('?');
  await expect(keys).toBeVisible();
});
