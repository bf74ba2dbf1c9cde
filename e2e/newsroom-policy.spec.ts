import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import { POLICY } from './policy/policy.ts';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { type Database, openDatabase } from './support/policy/database.ts';
import { addressOf } from './support/policy/knock.ts';
import { watchPolicy } from './support/policy/watch.ts';
import { openWorld, type World } from './support/policy/world.ts';
import { WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';
import {
  beginArticle,
  isSaved,
  publish,
  signInByPage,
  text,
  typeAtEnd,
  writeStory,
} from './support/writing-room.ts';

test.describe.configure({ timeout: 180_000 });

let newsroom: Newsroom;
let database: Database;
let world: World;

test.beforeAll(async () => {
  newsroom = await startNewsroom(WITH_ADMIN);
  database = await openDatabase(newsroom);
  world = await openWorld(newsroom.url, database);
});
test.afterAll(async () => {
  await database.close();
  await newsroom.remove();
});

async function signInBehindItsBack(context: BrowserContext): Promise<void> {
  const value = world.bringing('admin').session ?? '';
  await context.addCookies([{ name: 'nightdesk-session', value, url: newsroom.url }]);
}

const openThings = (page: Page) => page.locator('[role=menu], [role=dialog]');

/** Opens each menu and dialog that a button of the page says it leads to, one after the other. */
async function openWhatOpens(page: Page): Promise<number> {
  const buttons = await page.locator('button[aria-haspopup]:visible').all();
  for (const button of buttons) {
    await open(page, button);
    await page.keyboard.press('Escape');
    await expect(openThings(page)).toHaveCount(0);
  }
  return buttons.length;
}

// A page can be seen a moment before it listens.
async function open(page: Page, button: Locator): Promise<void> {
  await expect(async () => {
    if ((await openThings(page).count()) === 0) await button.click();
    await expect(openThings(page).first()).toBeVisible({ timeout: 1000 });
  }).toPass();
}

test('every page there is keeps to its policy, and so do its menus', async ({ page, context }) => {
  const violations = await watchPolicy(context);
  await signInBehindItsBack(context);
  const pages = POLICY.filter(
    ({ door, may }) => door.startsWith('page ') && (may === 'everybody' || may.includes('admin')),
  );
  const addresses = pages.map(async ({ door, call }) =>
    addressOf(door, (await call?.(world, 'admin')) ?? {}),
  );
  let opened = 0;
  for (const address of [...(await Promise.all(addresses)), '/admin/no/such/page', '/no/such/page/at/all']) {
    await page.goto(newsroom.url + address);
    opened += await openWhatOpens(page);
    expect(violations(), address).toEqual([]);
  }
  expect(opened).toBeGreaterThan(20);
});

test('the writing room keeps to its policy with all that opens in it', async ({ page, context }) => {
  const violations = await watchPolicy(context);
  await signInByPage(page, newsroom);
  await beginArticle(page);
  await writeStory(page, { headline: 'Harbour reopens', text: 'The harbour reopened.' });

  await test.step('the dialogs of the text', async () => {
    await text(page).click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('dialog', { name: 'Add a link' }).getByRole('textbox').fill('example.org');
    await page.keyboard.press('Enter');
    await expect(text(page).getByRole('link')).toHaveText('The harbour reopened.');
    await page.keyboard.press('ControlOrMeta+h');
    await page.getByRole('search').getByRole('textbox', { name: 'Find' }).fill('harbour');
    await expect(page.locator('.is-found')).not.toHaveCount(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+/');
    await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Paste a story' }).click();
    await expect(page.getByRole('dialog', { name: 'Paste a story' })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('blocks by the slash and by the menu, and the handle', async () => {
    await typeAtEnd(page, '');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/');
    await expect(page.getByRole('listbox', { name: 'Blocks' })).toBeVisible();
    await page.getByRole('option', { name: 'Divider' }).click();
    for (const name of ['Table', 'Embed', 'Footnote']) {
      await page.getByRole('button', { name: 'Insert' }).click();
      await page.getByRole('menuitem', { name, exact: true }).click();
      if (name === 'Embed') {
        await page.getByRole('dialog').getByLabel('Address').fill('https://youtu.be/dQw4w9WgXcQ');
        await page.keyboard.press('Enter');
      }
    }
    await text(page).locator('p').first().hover();
    const handle = page.getByRole('button', { name: 'Select or drag this block' });
    await handle.dragTo(text(page).locator('hr'));
    await isSaved(page);
  });

  await test.step('publishing, with the pages of the site in frames', async () => {
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    for (const name of ['Page', 'Card', 'Search', 'Shared']) {
      await page.getByRole('tab', { name }).click();
      const frame = page.frameLocator(`iframe[title="Preview: ${name}"]`);
      await expect(frame.getByText('Harbour reopens').first()).toBeVisible();
    }
    await page.keyboard.press('Escape');
    await publish(page);
  });

  await test.step('the panel, the menus, and other pages without loading the document again', async () => {
    await page.getByText('Share a preview').click();
    await page.getByRole('button', { name: 'Make a link' }).click();
    await expect(page.getByLabel('The new link')).toHaveValue(/\/preview\//);
    expect(await openWhatOpens(page)).toBeGreaterThan(3);
    await page.evaluate(() => Object.assign(window, { isStillHere: true }));
    await page.getByRole('link', { name: 'History' }).click();
    await expect(page.getByRole('heading', { name: 'History' })).toBeVisible();
    await page.getByRole('link', { name: 'Replay' }).click();
    await expect(page).toHaveURL(/\/history\/replay$/);
    expect(await page.evaluate(() => 'isStillHere' in window)).toBe(true);
  });
  expect(violations()).toEqual([]);
});

test('the policy stops what it should, and what watches it sees that', async ({ page, context }) => {
  const violations = await watchPolicy(context);
  await page.goto(`${newsroom.url}/sign-in`);
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<img alt="" src="data:," onerror="document.title = `over`">',
    );
  });
  await expect.poll(() => violations().join('\n')).toContain('/sign-in: script-src-attr stopped inline');
  await expect(page).toHaveTitle(/Sign in/);
});
