import { type Browser, expect, type Page } from '@playwright/test';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { ADMIN, addGrace, GRACE, WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';
import {
  beginArticle,
  isEditable,
  isSaved,
  openAs,
  saveState,
  signInByPage,
  text,
  typeAtEnd,
  writeStory,
} from './support/writing-room.ts';

const SENTENCES = 10;
const STORIES = '**/api/collab**';

let newsroom: Newsroom;
test.beforeAll(async () => {
  newsroom = await startNewsroom(WITH_ADMIN);
  await addGrace(newsroom);
});
test.afterAll(() => newsroom.remove());

const paragraph = (page: Page, n: number) => text(page).locator('p').nth(n);
const tray = (page: Page) => page.getByRole('region', { name: 'Recovered text' });

// The caret of somebody else adds white space at its place.
async function paragraphsOf(page: Page): Promise<string[]> {
  return (await text(page).locator('p').allInnerTexts()).map((words) => words.trim());
}

async function begin(page: Page, paragraphs: string): Promise<void> {
  await signInByPage(page, newsroom);
  await beginArticle(page);
  await writeStory(page, { headline: 'Apart', text: paragraphs });
}

/** Words that no two calls share, so that each can be looked for. */
function words(who: string, count: number): string[] {
  return Array.from({ length: count }, (_, n) => `${who}${n}`);
}

// A word is one step, so that a long time off line does not take a long time.
async function typeWords(page: Page, typed: readonly string[]): Promise<void> {
  for (const word of typed) await page.keyboard.insertText(word);
}

async function typeAt(page: Page, n: number, key: 'Home' | 'End', typed: readonly string[]): Promise<void> {
  await paragraph(page, n).click();
  await page.keyboard.press(key);
  await typeWords(
    page,
    typed.map((word) => (key === 'Home' ? `${word} ` : ` ${word}`)),
  );
}

/** Types between the first two letters of a paragraph. */
async function typeInside(page: Page, n: number, typed: readonly string[]): Promise<void> {
  await paragraph(page, n).click();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await typeWords(
    page,
    typed.map((word) => `${word} `),
  );
}

test('a long time off line in one paragraph and around one that the other deletes: every word is somewhere', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await begin(page, 'Shared.\nDoomed.\nLast.');
  const { page: grace, context: graceContext } = await openAs(browser, newsroom, GRACE.email, page.url());
  await expect(paragraph(grace, 2)).toHaveText('Last.');
  await page.context().setOffline(true);
  await graceContext.setOffline(true);

  await typeAt(page, 0, 'Home', words('ada-begins', 30));
  await typeAt(page, 0, 'End', words('ada-ends', 30));
  await paragraph(page, 1).click({ clickCount: 3 });
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect(text(page).locator('p')).toHaveCount(2);
  await typeAt(page, 1, 'End', words('ada-last', 30));

  await typeAt(grace, 0, 'Home', words('grace-begins', 30));
  await typeInside(grace, 1, words('grace-doomed', 30));
  await typeAt(grace, 2, 'Home', words('grace-last', 30));
  await typeAt(grace, 0, 'End', words('grace-ends', 30));
  for (const one of [page, grace]) await expect(saveState(one)).toHaveText('Offline: kept on this device');
  await page.context().setOffline(false);
  await isSaved(page);
  await graceContext.setOffline(false);
  for (const one of [page, grace]) await isSaved(one);

  const storyOn = async (one: Page) => (await paragraphsOf(one)).join('\n');
  await expect.poll(async () => (await storyOn(page)) === (await storyOn(grace))).toBe(true);
  const story = await storyOn(page);
  const recovered = (await tray(grace).count()) === 0 ? '' : await tray(grace).innerText();
  const ada = ['ada-begins', 'ada-ends', 'ada-last'].flatMap((who) => words(who, 30));
  const graces = ['grace-begins', 'grace-doomed', 'grace-last', 'grace-ends'].flatMap((who) =>
    words(who, 30),
  );
  const found = `${story}\n${recovered}`.match(/(?:ada|grace)-[a-z]+\d+/g) ?? [];
  expect(found.toSorted()).toEqual([...ada, ...graces].toSorted());
  expect(recovered).toContain(words('grace-doomed', 30).join(' '));
  await expect(tray(page)).toHaveCount(0);

  await paragraph(grace, 1).click();
  await grace.keyboard.press('End');
  await tray(grace).getByRole('button', { name: 'Insert at the caret' }).click();
  await expect(paragraph(page, 1)).toContainText('grace-doomed29');
  await grace.reload();
  await isEditable(grace);
  await expect(tray(grace)).toHaveCount(0);
  await graceContext.close();
});

/** The story in another browser of the same person, to which nothing of some kind gets through. */
async function openStale(browser: Browser, address: string, isCut: (method: string) => boolean) {
  const stale = await openAs(browser, newsroom, ADMIN.email, address);
  await stale.page.route(STORIES, (route) =>
    isCut(route.request().method()) ? route.abort() : route.continue(),
  );
  // The stream that is open already would go on behind the route.
  await stale.page.reload();
  await isEditable(stale.page);
  return stale;
}

test('a page that heard nothing for a long time merges what is typed in it', async ({ page, browser }) => {
  await begin(page, 'First.\nSecond.\nThird.');
  const { page: stale, context } = await openStale(browser, page.url(), (method) => method === 'GET');

  for (let n = 0; n < SENTENCES; n += 1) await typeAtEnd(page, ` Sentence ${n}.`);
  await typeAt(page, 0, 'Home', ['Before', 'all.']);
  await isSaved(page);
  await expect(paragraph(stale, 0)).toHaveText('First.');

  await typeAt(stale, 1, 'End', ['From', 'the', 'stale', 'page.']);
  for (const one of [page, stale]) {
    await expect(paragraph(one, 0)).toHaveText('Before all. First.');
    await expect(paragraph(one, 1)).toHaveText('Second. From the stale page.');
    await expect(paragraph(one, 2)).toContainText('Third. Sentence 0.');
    await expect(paragraph(one, 2)).toContainText(`Sentence ${SENTENCES - 1}.`);
  }
  await stale.unroute(STORIES);
  await typeAtEnd(page, ' Heard again.');
  await expect(paragraph(stale, 2)).toContainText('Heard again.');
  await context.close();
});

test('a page that is cut off altogether for a long time loses nothing when it is back', async ({
  page,
  browser,
}) => {
  await begin(page, 'First.\nSecond.');
  const { page: stale, context } = await openStale(browser, page.url(), () => true);
  await typeAt(stale, 0, 'End', words('stale', 40));
  await typeAt(page, 0, 'End', words('fresh', 40));
  await typeAt(page, 0, 'Home', words('early', 10));
  await isSaved(page);
  await expect(saveState(stale)).toHaveText('Offline: kept on this device');
  await expect(paragraph(stale, 0)).not.toContainText('fresh');
  await stale.unroute(STORIES);
  await isSaved(stale);

  const all = [...words('stale', 40), ...words('fresh', 40), ...words('early', 10)];
  for (const one of [page, stale]) {
    const found = async () => ((await paragraph(one, 0).innerText()).match(/[a-z]+\d+/g) ?? []).toSorted();
    await expect.poll(found).toEqual(all.toSorted());
  }
  await context.close();
});
