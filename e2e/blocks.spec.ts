import { expect, type Page } from '@playwright/test';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';
import {
  beginArticle,
  isAccessible,
  isSaved,
  publish,
  signInByPage,
  text,
  writeStory,
} from './support/writing-room.ts';

let newsroom: Newsroom;

test.beforeAll(async () => {
  newsroom = await startNewsroom(WITH_ADMIN);
});

test.afterAll(async () => {
  await newsroom.remove();
});

async function insert(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Insert' }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

test('a story with a footnote, a table and an embed reads as it was written', async ({ page }) => {
  await signInByPage(page, newsroom);
  await beginArticle(page);
  await writeStory(page, { headline: 'Harbour reopens', text: 'The harbour reopened' });
  await text(page).click();
  await page.keyboard.press('End');

  await insert(page, 'Footnote');
  await page.keyboard.type('Seen at four.');
  await page.keyboard.press('Enter');
  await page.keyboard.type(' on Sunday.');
  await page.keyboard.press('Enter');

  await insert(page, 'Embed');
  await page.getByRole('dialog').getByLabel('Address').fill('https://youtu.be/dQw4w9WgXcQ');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Embed from YouTube' })).toBeVisible();
  await page.keyboard.type('Piers');

  await insert(page, 'Table');
  await page.keyboard.type('Pier');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Opens');
  await isAccessible(page);
  await isSaved(page);
  const address = await publish(page);

  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(newsroom.url)) elsewhere.push(request.url());
  });
  await page.route(/youtube/, (route) => route.fulfill({ contentType: 'text/html', body: 'A film' }));
  await page.goto(newsroom.url + address);
  await expect(page.getByText('The harbour reopened1 on Sunday.')).toBeVisible();
  await page.getByLabel('Note 1', { exact: true }).click();
  await expect(page.getByLabel('Footnotes').getByText('Seen at four.')).toBeInViewport();
  await expect(page.getByRole('columnheader', { name: 'Opens' })).toBeVisible();
  await isAccessible(page);

  expect(elsewhere).toEqual([]);
  await page.getByRole('link', { name: 'View this on YouTube' }).click();
  await expect(page.frameLocator('iframe').getByText('A film')).toBeVisible();
});
