import { expect } from '@playwright/test';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { addGrace, GRACE, WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';
import {
  beginArticle,
  headline,
  isEditable,
  isSaved,
  saveState,
  signInByPage,
  standfirst,
  text,
  write,
  writeStory,
} from './support/writing-room.ts';

let newsroom: Newsroom;
test.beforeAll(async () => {
  newsroom = await startNewsroom(WITH_ADMIN);
  await addGrace(newsroom);
});
test.afterAll(() => newsroom.remove());

test('two people write in one sentence and in two parts, and both have all of it', async ({
  page,
  browser,
}) => {
  await signInByPage(page, newsroom);
  await beginArticle(page);
  await writeStory(page, { headline: 'Shared story', text: 'Common ground.' });
  const graceContext = await browser.newContext();
  const grace = await graceContext.newPage();
  await signInByPage(grace, newsroom, GRACE.email);
  await grace.goto(page.url());
  await expect(text(grace)).toHaveText('Common ground.');
  await isEditable(grace);
  await expect(page.getByRole('list', { name: 'Also here' })).toContainText('Grace is here');

  await text(page).click();
  await page.keyboard.press('Home');
  await text(grace).click();
  await grace.keyboard.press('End');
  await Promise.all([
    page.keyboard.type('Ada begins. ', { delay: 20 }),
    grace.keyboard.type(' Grace ends.', { delay: 20 }),
  ]);
  for (const one of [page, grace]) {
    await expect(text(one).locator('p')).toHaveText('Ada begins. Common ground. Grace ends.');
    await isSaved(one);
  }

  await Promise.all([
    write(headline(page), 'Ada’s headline'),
    write(standfirst(grace), 'Grace’s standfirst'),
  ]);
  for (const one of [page, grace]) {
    await expect(headline(one)).toHaveText('Ada’s headline');
    await expect(standfirst(one)).toHaveText('Grace’s standfirst');
    await isSaved(one);
    await expect(one.getByRole('dialog')).toHaveCount(0);
  }
  await page.reload();
  await expect(text(page).locator('p')).toHaveText('Ada begins. Common ground. Grace ends.');
  await graceContext.close();
});

test('two people off line in one paragraph lose nothing when they are back', async ({ page, browser }) => {
  await signInByPage(page, newsroom);
  await beginArticle(page);
  await writeStory(page, { headline: 'Off line', text: 'Middle.' });
  const graceContext = await browser.newContext();
  const grace = await graceContext.newPage();
  await signInByPage(grace, newsroom, GRACE.email);
  await grace.goto(page.url());
  await isEditable(grace);
  await page.context().setOffline(true);
  await graceContext.setOffline(true);
  await text(page).click();
  await page.keyboard.press('Home');
  await page.keyboard.type('First. ');
  await text(grace).click();
  await grace.keyboard.press('End');
  await grace.keyboard.type(' Last.');
  for (const one of [page, grace]) await expect(saveState(one)).toHaveText('Offline: kept on this device');
  await page.context().setOffline(false);
  await graceContext.setOffline(false);
  for (const one of [page, grace]) {
    await expect(text(one).locator('p')).toHaveText('First. Middle. Last.');
    await isSaved(one);
  }
  await graceContext.close();
});
