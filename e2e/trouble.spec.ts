import { expect } from '@playwright/test';
import { postmasterOf } from './support/database.ts';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';
import {
  beginArticle,
  headline,
  isSaved,
  saveState,
  signInByPage,
  text,
  writeStory,
} from './support/writing-room.ts';

/** Stops the embedded Postgres as a crash would; the supervisor starts it again. */
async function crashPostgres(newsroom: Newsroom): Promise<void> {
  process.kill((await postmasterOf(newsroom)).pid, 'SIGKILL');
}

test('Postgres dies while somebody types: nothing pretends, and nothing is lost', async ({ page }) => {
  const newsroom = await startNewsroom(WITH_ADMIN);
  await signInByPage(page, newsroom);
  await beginArticle(page);
  await writeStory(page, { headline: 'Power cut', text: 'Before the cut.' });

  await crashPostgres(newsroom);
  await text(page).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' During the cut.');
  await isSaved(page);

  await page.reload();
  await expect(text(page)).toHaveText('Before the cut. During the cut.');
  await newsroom.remove();
});

test('the whole newsroom is killed while somebody types, and started again', async ({ page }) => {
  test.setTimeout(120_000);
  const first = await startNewsroom(WITH_ADMIN);
  await signInByPage(page, first);
  await beginArticle(page);
  await writeStory(page, { headline: 'Kill', text: 'Before.' });

  await first.kill();
  await text(page).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' While it was dead.');
  await expect(saveState(page)).toHaveText('Offline: kept on this device');
  const port = Number(new URL(first.url).port);
  const second = await startNewsroom({ dataDir: first.dataDir, port });

  await isSaved(page);
  await page.reload();
  await expect(headline(page)).toHaveText('Kill');
  await expect(text(page)).toHaveText('Before. While it was dead.');
  await second.remove();
});

test('a dialog that cannot be fetched says so, takes nothing along, and opens once it can', async ({
  page,
}) => {
  const newsroom = await startNewsroom(WITH_ADMIN);
  await signInByPage(page, newsroom);
  await beginArticle(page);
  await writeStory(page, { headline: 'Tunnel', text: 'On the train.' });

  await page.route('**/_next/static/**', (route) => route.abort());
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'could not be fetched' })).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.unroute('**/_next/static/**');
  await expect(text(page)).toHaveText('On the train.');
  await page.getByRole('button', { name: 'Publish' }).click();

  await expect(page.getByRole('dialog', { name: 'Publish' })).toBeVisible();
  await newsroom.remove();
});
