import { expect, type Page } from '@playwright/test';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';
import {
  beginArticle,
  headline,
  isAccessible,
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

const menu = (page: Page) => page.getByRole('listbox', { name: 'Blocks' });
const blocks = (page: Page) => text(page).locator('> *');

async function begin(page: Page): Promise<void> {
  await signInByPage(page, newsroom);
  await beginArticle(page);
  await text(page).click();
}

async function paste(page: Page, words: string): Promise<void> {
  await page.evaluate((plain) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', plain);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, words);
}

test('a slash in an empty line brings the blocks, by the keyboard alone', async ({ page }) => {
  await begin(page);
  await page.keyboard.type('Either/or.');
  await expect(menu(page)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await page.keyboard.type('/');
  await expect(menu(page)).toBeVisible();
  await isAccessible(page);
  await page.keyboard.type('ta');
  await expect(menu(page).getByRole('option')).toHaveText(['Table']);
  await page.keyboard.press('Enter');
  await expect(text(page).getByRole('columnheader')).not.toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(text(page).locator('p').last()).toHaveText('/ta');
  await page.keyboard.press('Escape');
  await page.keyboard.type('x');
  await expect(text(page).locator('p').last()).toHaveText('/tax');
  await isSaved(page);
});

test('the first table of a story is walked by Tab and has its tools', async ({ page }) => {
  await begin(page);
  await page.keyboard.type('/table');
  const editing = page.waitForResponse((answer) => /\/_next\/static\/chunks\//.test(answer.url()));
  await page.keyboard.press('Enter');
  await (await editing).finished();
  await page.keyboard.type('One');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Two');
  await expect(text(page).getByRole('columnheader')).toHaveText(['One', 'Two', '']);
  await page.getByRole('button', { name: 'Add a row' }).click();
  await expect(text(page).getByRole('row')).toHaveCount(4);
  await isSaved(page);
  await page.reload();
  await text(page).getByRole('cell').first().click();
  await expect(async () => {
    await page.keyboard.press('Tab');
    await page.keyboard.type('x');
    await expect(text(page).getByRole('cell').nth(1)).toContainText('x', { timeout: 500 });
  }).toPass();
});

test('a plus, a handle and Alt with the arrows put blocks where they belong', async ({ page }) => {
  await begin(page);
  for (const line of ['One.', 'Two.', 'Three.']) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: 'Add a block' }).click();
  await menu(page).getByRole('option', { name: 'Divider' }).click();
  await expect(text(page).locator('hr')).toHaveCount(1);

  await blocks(page).nth(0).click();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(text(page).locator('p').nth(0)).toHaveText('Two.');
  await expect(page.getByRole('status').filter({ hasText: 'moved' })).toHaveCount(1);

  await blocks(page).nth(0).hover();
  const target = await blocks(page).nth(2).boundingBox();
  if (target === null) throw new Error('The third block is drawn.');
  await page.getByRole('button', { name: 'Select or drag this block' }).hover();
  await page.mouse.down();
  await page.mouse.move(target.x + 40, target.y + 4, { steps: 5 });
  await page.mouse.move(target.x + 40, target.y + target.height - 1, { steps: 5 });
  await page.mouse.up();
  await expect(text(page).locator('p').nth(0)).toHaveText('One.');
  await expect(text(page).locator('p').nth(1)).toHaveText('Three.');
  await expect(text(page).locator('p').nth(2)).toHaveText('Two.');
  await isSaved(page);
});

test('the address of a film alone in a line is a link, and a card on Enter', async ({ page }) => {
  await begin(page);
  await paste(page, 'https://youtu.be/dQw4w9WgXcQ');
  await expect(page.getByRole('status').filter({ hasText: 'Show this as a YouTube card?' })).toBeVisible();
  await isAccessible(page);
  await expect(text(page).getByRole('link')).toHaveText('https://youtu.be/dQw4w9WgXcQ');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Embed from YouTube' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(text(page).getByRole('link')).toHaveText('https://youtu.be/dQw4w9WgXcQ');
});

test('quotation marks and dashes are those of the story’s language, and Backspace takes one back', async ({
  page,
}) => {
  await begin(page);
  await write(headline(page), 'Mayor: "No"');
  await expect(headline(page)).toHaveText('Mayor: “No”');
  await text(page).click();
  await page.keyboard.type('It\'s "late" -- he said.');
  await expect(text(page)).toHaveText('It’s “late” – he said.');
  await page.getByLabel('Language').selectOption('de');
  await text(page).click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Er sagte "nein');
  await page.keyboard.type('"');
  await expect(text(page).locator('p').last()).toHaveText('Er sagte „nein“');
  await page.keyboard.press('Backspace');
  await expect(text(page).locator('p').last()).toHaveText('Er sagte „nein"');
});

test('the signs of Markdown become what they mean', async ({ page }) => {
  await begin(page);
  await page.keyboard.type('## Storm\n- one\ntwo\n\n1. first\n\n> said **loudly** so\n');
  await expect(text(page).getByRole('heading', { level: 2 })).toHaveText('Storm');
  await expect(text(page).locator('ul li')).toHaveText(['one', 'two']);
  await expect(text(page).locator('ol li')).toHaveText(['first']);
  await expect(text(page).locator('blockquote strong')).toHaveText('loudly');
});

test('in a Hebrew story a line begins at the right before there is a letter in it', async ({ page }) => {
  await begin(page);
  await page.getByLabel('Language').selectOption('he');
  await text(page).click();
  const line = text(page).locator('p').last();
  await expect(line).toHaveCSS('direction', 'rtl');
  await page.keyboard.type('12');
  await expect(line).toHaveCSS('direction', 'rtl');
  await page.keyboard.type(' Boats');
  await expect(line).toHaveCSS('direction', 'ltr');
});
