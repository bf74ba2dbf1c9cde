import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import type { Newsroom } from './newsroom.ts';
import { ADMIN, PASSWORD } from './staff.ts';

/** Signs in on the sign-in page on the way to the list of articles, and waits for that. */
export async function signInByPage(page: Page, newsroom: Newsroom, email = ADMIN.email): Promise<void> {
  await page.goto(`${newsroom.url}/sign-in?next=/admin/articles`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(({ pathname }) => pathname === '/admin/articles');
  await expect(page.getByRole('heading', { name: 'Articles' })).toBeVisible();
}

/** Begins an article from the list and waits for its room. */
export async function beginArticle(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New article' }).click();
  await isEditable(page);
}

/** Waits until the story can be typed into. */
export async function isEditable(page: Page): Promise<void> {
  await expect(page.getByRole('group', { name: 'Story' })).toHaveAttribute('contenteditable', 'true');
}

export function headline(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Headline', exact: true });
}

export function standfirst(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Standfirst' });
}

export function text(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Text', exact: true });
}

/** Types at the end of the last paragraph of the text. */
export async function typeAtEnd(page: Page, words: string, delay = 0): Promise<void> {
  await text(page).locator('p').last().click();
  await page.keyboard.press('End');
  await page.keyboard.type(words, { delay });
}

/** Types words in place of those of a part of the story. */
export async function write(part: Locator, words: string): Promise<void> {
  await part.click();
  await part.page().keyboard.press('ControlOrMeta+a');
  await part.page().keyboard.type(words);
}

/** Types a story that has all it needs to be published. */
export async function writeStory(page: Page, words: { headline: string; text: string }): Promise<void> {
  await write(headline(page), words.headline);
  await text(page).click();
  await page.keyboard.type(words.text);
  await page.getByText('More', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Byline text' }).fill('By the night desk');
  await isSaved(page);
}

/** The line in the header that says whether everything typed is committed. */
export function saveState(page: Page): Locator {
  return page.getByTestId('save-state');
}

/** Waits for the state line to say that everything typed is committed. */
export async function isSaved(page: Page): Promise<void> {
  await expect(saveState(page)).toHaveText(/^Saved \d\d:\d\d$/);
}

/** Signs in again in the dialog of the room, without leaving it. */
export async function signInInPlace(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Signed out' });
  await dialog.getByLabel('E-mail').fill(ADMIN.email);
  await dialog.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Opens the room at an address in a browser of its own, as somebody else. */
export async function openAs(browser: Browser, newsroom: Newsroom, email: string, address: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signInByPage(page, newsroom, email);
  await page.goto(address);
  await isEditable(page);
  return { page, context };
}

/** Publishes by the dialog, for the first time or as an update, and returns the address. */
export async function publish(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^Publish/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Publish/ })
    .click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  const link = page.getByRole('link', { name: 'View on the site' });
  return (await link.getAttribute('href')) ?? '';
}

/** Fails on what axe calls serious or critical, WCAG 2.2 AA and best practice. */
export async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}
