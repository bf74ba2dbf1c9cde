import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { PASSWORD } from './support/staff.ts';
import { test } from './support/test.ts';
import { headline, isAccessible, isSaved, publish, text } from './support/writing-room.ts';

let newsroom: Newsroom;
test.beforeAll(async () => {
  newsroom = await startNewsroom();
});
test.afterAll(() => newsroom.remove());

const COPY = new URL('../lib/wire/fixtures/ceasefire-talks.txt', import.meta.url);
const HEADLINE = 'Blinken returns to Israel as Biden pushes for ceasefire by end of the week';

test('from an empty newsroom to an article that a stranger reads', async ({ page, browser }) => {
  await test.step('the set-up link makes the first admin', async () => {
    await page.goto(newsroom.setUpLink ?? '');
    await isAccessible(page);
    await page.getByLabel('Name of the newsroom').fill('The Night Post');
    await page.getByLabel('Your name').fill('Ada');
    await page.getByLabel('Your e-mail').fill('ada@newsroom.test');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Open the newsroom' }).click();
    await expect(page.getByRole('heading', { name: 'No stories yet' })).toBeVisible();
    await isAccessible(page);
  });

  await test.step('and works once', async () => {
    const stranger = await browser.newPage();
    await stranger.goto(newsroom.setUpLink ?? '');
    await expect(stranger.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
    await stranger.close();
  });

  await test.step('pasted copy goes into the fields', async () => {
    await page.getByRole('button', { name: 'New from text' }).click();
    await page.getByLabel('The story as plain text').fill(await readFile(COPY, 'utf8'));
    await page.getByRole('button', { name: 'Fill in the article' }).click();
    await expect(headline(page)).toHaveText(HEADLINE);
    await expect(page.getByRole('textbox', { name: 'Standfirst' })).toHaveText(
      'President Biden aiming for breakthrough by week’s end to reach deal to secure return of hostages, end war in Gaza.',
    );
    await expect(text(page).locator('p')).toHaveCount(9);
    await expect(text(page)).toContainText('abruptly postpostened his departure');
    await expect(text(page)).toContainText('“cautious optimism”');
    await expect(text(page)).not.toContainText('>');
    await page.getByRole('button', { name: 'Add World Israel News Staff as organisation' }).click();
    await expect(page.getByRole('list', { name: 'Bylines in order' })).toContainText(
      'World Israel News Staff',
    );
    await isSaved(page);
    await isAccessible(page);
  });

  await test.step('section chosen, published, and read by a stranger without scripts', async () => {
    await page.getByLabel('Section').selectOption({ label: 'World' });
    await isSaved(page);
    const address = await publish(page);
    expect(address).toContain('/world/blinken-returns-to-israel');
    const context = await browser.newContext({ javaScriptEnabled: false });
    const reader = await context.newPage();
    for (const front of ['/', '/world']) {
      await reader.goto(newsroom.url + front);
      await expect(reader.getByRole('link', { name: HEADLINE })).toHaveAttribute(
        'href',
        new URL(address, newsroom.url).pathname,
      );
    }
    await reader.getByRole('link', { name: HEADLINE }).click();
    await expect(reader.getByRole('heading', { level: 1, name: HEADLINE })).toBeVisible();
    await expect(reader.locator('article')).toContainText('World Israel News Staff');
    await expect(reader.locator('.prose > p')).toHaveCount(9);
    await expect(reader).toHaveTitle(`${HEADLINE} | The Night Post`);
    await context.close();
  });

  await test.step('the reader page is accessible', async () => {
    const context = await browser.newContext();
    const reader = await context.newPage();
    for (const path of [
      '/',
      '/world',
      await page.getByRole('link', { name: 'View on the site' }).getAttribute('href'),
    ]) {
      await reader.goto(new URL(path ?? '', newsroom.url).href);
      await isAccessible(reader);
    }
    await context.close();
  });
});
