import { expect, type Page } from '@playwright/test';
import { rangeOfPart } from '#lib/content/story.ts';
import { ask } from './support/database.ts';
import { countJournalWrites, keptSteps, leaveEarlierEntry } from './support/journal.ts';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { storyOfArticle } from './support/scripted-writer.ts';
import { ADMIN, WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';
import {
  beginArticle,
  isEditable,
  isSaved,
  saveState,
  signInByPage,
  text,
  typeAtEnd,
  writeStory,
} from './support/writing-room.ts';

let newsroom: Newsroom;
test.beforeAll(async () => {
  newsroom = await startNewsroom(WITH_ADMIN);
});
test.afterAll(() => newsroom.remove());

async function begin(page: Page, headline: string): Promise<string> {
  await signInByPage(page, newsroom);
  await beginArticle(page);
  await writeStory(page, { headline, text: 'Saved part.' });
  return page.url();
}

const DEATHS: readonly [string, (page: Page) => Promise<void>][] = [
  ['closed without a word', (page) => page.close({ runBeforeUnload: false })],
  [
    'whose renderer crashes',
    async (page) => {
      const crashed = page.waitForEvent('crash');
      const session = await page.context().newCDPSession(page);
      // A renderer that is gone does not answer.
      void session.send('Page.crash').catch(() => undefined);
      await crashed;
      await page.close();
    },
  ],
];

for (const [how, kill] of DEATHS) {
  test(`a tab off line ${how} gives its text back, once`, async ({ page, context }) => {
    const address = await begin(page, 'A tab dies');
    await context.setOffline(true);
    await typeAtEnd(page, ' Nobody else has seen this.');
    await expect(saveState(page)).toHaveText('Offline: kept on this device');
    await expect.poll(() => keptSteps(page)).toBe(' Nobody else has seen this.'.length);
    await kill(page);
    await context.setOffline(false);

    const again = await context.newPage();
    await again.goto(address);
    await expect(text(again)).toHaveText('Saved part. Nobody else has seen this.');
    await isSaved(again);
    await again.reload();
    await expect(text(again)).toHaveText('Saved part. Nobody else has seen this.');
    await expect.poll(() => keptSteps(again)).toBe(0);
  });
}

test('a tab that crashes before it hears that its text is committed doubles nothing', async ({
  page,
  context,
}) => {
  // Neither the stream nor what is asked without one may tell it, nor the answer itself.
  await page.route(/\/api\/collab\?/, (route) => route.abort());
  const address = await begin(page, 'No answer');
  let isCommitted = false;
  await page.route('**/api/collab/*', async (route) => {
    if (route.request().method() === 'POST') {
      await route.fetch();
      isCommitted = true;
    }
    await route.abort();
  });
  await typeAtEnd(page, '');
  await page.keyboard.insertText(' Said once.');
  await expect.poll(() => isCommitted).toBe(true);
  await expect(saveState(page)).toHaveText('Offline: kept on this device');
  await expect.poll(() => keptSteps(page)).toBe(1);
  await DEATHS[1]?.[1](page);

  const again = await context.newPage();
  await again.goto(address);
  await expect(text(again)).toHaveText('Saved part. Said once.');
  await isSaved(again);
});

test('a deploy that changes how the browser keeps text brings back what the earlier build kept', async ({
  page,
}) => {
  const address = await begin(page, 'An earlier build');
  const id = address.split('/').at(-1) ?? '';
  const article = await (await page.request.get(`${newsroom.url}/api/v1/articles/${id}`)).json();
  const [person] = await ask<{ id: string }>(
    newsroom,
    `SELECT id FROM person WHERE email = '${ADMIN.email}'`,
  );
  const end = rangeOfPart(storyOfArticle(article), 'body').to - 1;
  const slice = { content: [{ type: 'text', text: ' Typed before the deploy.' }] };
  await page.goto(`${newsroom.url}/admin/articles`);
  await leaveEarlierEntry(page, {
    clientId: 'client-of-the-earlier-build',
    articleId: id,
    personId: person?.id ?? '',
    baseVersion: article.textVersion,
    steps: [{ stepType: 'replace', from: end, to: end, slice }],
    setAside: [{ id: null, text: 'Set aside before.', reason: 'No place.', at: '2026-11-20T10:00:00.000Z' }],
    at: '2026-11-20T10:00:00.000Z',
  });
  for (const _visit of [1, 2]) {
    await page.goto(address);
    await expect(text(page)).toHaveText('Saved part. Typed before the deploy.');
    await expect(
      page.getByRole('region', { name: 'Recovered text' }).getByText('Set aside before.'),
    ).toHaveCount(1);
    await isEditable(page);
  }
});

test('a keystroke off line writes one small record, however many wait', async ({ page, context }) => {
  await countJournalWrites(page);
  await begin(page, 'A long hour');
  await context.setOffline(true);
  await typeAtEnd(page, ' Begun.');
  await expect(saveState(page)).toHaveText('Offline: kept on this device');
  const bytesOfOne = async (letter: string, waiting: number) => {
    await expect.poll(() => keptSteps(page)).toBe(waiting);
    const before = await page.evaluate(() => window.journalWrites.length);
    await page.keyboard.type(letter);
    await expect.poll(() => keptSteps(page)).toBe(waiting + 1);
    const writes = await page.evaluate((from) => window.journalWrites.slice(from), before);
    expect(writes).toHaveLength(1);
    return writes[0] ?? 0;
  };
  const early = await bytesOfOne('x', 7);
  await page.keyboard.type('And on it goes. '.repeat(25));
  const late = await bytesOfOne('x', 8 + 400);
  expect(late - early).toBeLessThan(16);
  await context.setOffline(false);
  await isSaved(page);
  await expect.poll(() => keptSteps(page)).toBe(0);
});

test('without https, two tabs of one person still know whose text is whose', async ({ page, context }) => {
  await context.addInitScript(() => {
    // Browsers have no locks there.
    Reflect.deleteProperty(Navigator.prototype, 'locks');
  });
  const address = await begin(page, 'No locks');
  await page.route('**/api/collab/*', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await typeAtEnd(page, ' From the first tab.');
  await expect(saveState(page)).toHaveText('Offline: kept on this device');
  const other = await context.newPage();
  await other.goto(address);
  await isEditable(other);
  await expect(text(other)).toHaveText('Saved part.');
  await page.unroute('**/api/collab/*');
  for (const one of [page, other]) {
    await expect(text(one)).toHaveText('Saved part. From the first tab.');
  }
  await isSaved(page);
});
