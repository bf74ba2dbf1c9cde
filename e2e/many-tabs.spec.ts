import { type BrowserContext, expect, type Page } from '@playwright/test';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { addGrace, GRACE, WITH_ADMIN } from './support/staff.ts';
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

const TABS = 10;

let newsroom: Newsroom;
test.beforeAll(async () => {
  newsroom = await startNewsroom(WITH_ADMIN);
  await addGrace(newsroom);
});
test.afterAll(() => newsroom.remove());

/** The event streams that a browser has open, by the page that holds each. */
function openStreams(context: BrowserContext): () => Page[] {
  const open = new Map<object, Page>();
  context.on('request', (request) => {
    if (request.resourceType() === 'eventsource') open.set(request, request.frame().page());
  });
  context.on('requestfinished', (request) => void open.delete(request));
  context.on('requestfailed', (request) => void open.delete(request));
  return () => [...open.values()].filter((page) => !page.isClosed());
}

async function openPage(page: Page, address: string): Promise<Page> {
  await page.goto(address);
  await isEditable(page);
  return page;
}

test('ten tabs share one stream, hear all that is typed, and hand the stream over', async ({
  browser,
  context,
  page,
}) => {
  test.setTimeout(300_000);
  const streams = openStreams(context);
  await signInByPage(page, newsroom);
  const addresses: string[] = [];
  for (let count = 0; count < TABS; count += 1) {
    await page.goto(`${newsroom.url}/admin/articles`);
    await beginArticle(page);
    await write(headline(page), `Story ${count}`);
    await isSaved(page);
    addresses.push(page.url());
  }
  const tabs = [page];
  for (const address of addresses.slice(0, -1)) tabs.push(await openPage(await context.newPage(), address));
  await expect.poll(() => streams().length).toBe(1);

  const graceContext = await browser.newContext();
  const grace = await graceContext.newPage();
  await signInByPage(grace, newsroom, GRACE.email);
  const typeIntoAll = async (words: string) => {
    for (const tab of tabs) {
      await openPage(grace, tab.url());
      await text(grace).click();
      await grace.keyboard.type(words);
      await isSaved(grace);
    }
    for (const tab of tabs) await expect(text(tab)).toContainText(words);
  };
  await typeIntoAll('Heard by one stream. ');
  expect(streams()).toHaveLength(1);

  const [leader] = streams();
  await leader?.close();
  tabs.splice(tabs.indexOf(leader as Page), 1);
  expect(tabs).toHaveLength(TABS - 1);
  await expect.poll(() => streams().length).toBe(1);
  expect(streams()[0]).not.toBe(leader);
  await typeIntoAll('Handed over. ');
  expect(streams()).toHaveLength(1);
  await graceContext.close();
});

test('whoever is in a story is shown in the list, and can be followed in the room', async ({
  browser,
  page,
}) => {
  await signInByPage(page, newsroom);
  await beginArticle(page);
  await write(headline(page), 'Watched');
  await text(page).click();
  for (let line = 0; line < 60; line += 1) await page.keyboard.type(`Line ${line}\n`);
  await isSaved(page);
  const address = page.url();
  await page.goto(`${newsroom.url}/admin/articles`);
  const row = page.getByRole('row', { name: /Watched/ });
  await expect(row).not.toContainText('here');

  const graceContext = await browser.newContext();
  const grace = await graceContext.newPage();
  await signInByPage(grace, newsroom, GRACE.email);
  await openPage(grace, address);
  await expect(row).toContainText('Grace is here');
  await isAccessible(page);
  await grace.goto(`${newsroom.url}/admin/articles`);
  await expect(row).not.toContainText('here');

  await openPage(grace, address);
  await openPage(page, address);
  await text(grace).getByText('Line 59', { exact: true }).click();
  const follow = page.getByRole('button', { name: 'Grace is here: follow' });
  await follow.focus();
  await page.keyboard.press('Enter');
  await expect(follow).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('status').getByText(/^Following Grace/)).toBeVisible();
  await expect(text(page).getByText('Line 59', { exact: true })).toBeInViewport();
  await isAccessible(page);
  await text(grace).getByText('Line 2', { exact: true }).click();
  await expect(text(page).getByText('Line 2', { exact: true })).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(follow).toHaveAttribute('aria-pressed', 'false');
  await text(grace).getByText('Line 59', { exact: true }).click();
  await expect(page.locator('.their-caret')).toHaveAttribute('data-name', 'Grace');
  await expect(text(page).getByText('Line 2', { exact: true })).toBeInViewport();
  await graceContext.close();
});
