import { expect, type Page } from '@playwright/test';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';
import { beginArticle, isEditable, signInByPage, writeStory } from './support/writing-room.ts';

let newsroom: Newsroom;
test.beforeAll(async () => {
  newsroom = await startNewsroom(WITH_ADMIN);
});
test.afterAll(() => newsroom.remove());

/** Where the words stand that a reader's eye would be on. */
async function placesOf(page: Page) {
  const parts = [
    '.story-headline',
    '.story-standfirst',
    '.story-body > :first-child',
    '.story-body > :last-child',
  ];
  return await Promise.all(
    parts.map(async (part) => {
      const box = await page.locator(`.ProseMirror ${part}`).boundingBox();
      return box && { x: Math.round(box.x), y: Math.round(box.y), height: Math.round(box.height) };
    }),
  );
}

test('the story stands in the page before scripts run, and does not move when it can be typed into', async ({
  page,
  browser,
}) => {
  await signInByPage(page, newsroom);
  await beginArticle(page);
  await writeStory(page, { headline: 'Read at once', text: 'One.\nTwo, which follows.\n## Three' });
  const withoutScripts = await browser.newContext({
    storageState: await page.context().storageState(),
    javaScriptEnabled: false,
  });
  const still = await withoutScripts.newPage();
  await still.goto(page.url());
  await expect(still.locator('.ProseMirror')).toContainText('Read at once');
  await expect(still.locator('.ProseMirror h2')).toHaveText('Three');
  await page.goto(page.url());
  await isEditable(page);
  expect(await placesOf(page)).toEqual(await placesOf(still));
  await withoutScripts.close();
});
