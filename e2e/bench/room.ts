import { gzipSync } from 'node:zlib';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import journeys from '#e2e/playwright.config.ts';
import type { Newsroom } from '#e2e/support/newsroom.ts';
import { addGrace, GRACE } from '#e2e/support/staff.ts';
import { isEditable, isSaved, signInByPage, text } from '#e2e/support/writing-room.ts';
import { noteEditable, noteKeys, noteScreen } from './stopwatch.ts';

const KEYS = 150;
const PAUSE_MS = 120;
const OPENINGS = 10;
const SETTLING_MS = 1_000;

export interface RoomSetting {
  first: Newsroom;
  second: Newsroom;
  /** A story of usual length, and one of 10,000 words. */
  usualId: string;
  longId: string;
}

/** What somebody in the room waits for, in milliseconds, and the scripts that it loads. */
export interface RoomFigures {
  toScreenMs: number[];
  typingMs: number[];
  openUsualMs: number[];
  openLongMs: number[];
  scripts: { count: number; kilobytes: number };
}

/** Measures the room as two people see it in Chromium, each on an instance of their own. */
export async function timeRoom({ first, second, usualId, longId }: RoomSetting): Promise<RoomFigures> {
  await addGrace(first);
  const browser = await chromium.launch(journeys.use?.launchOptions);
  try {
    const [ada, grace] = [await browser.newContext(), await browser.newContext()];
    const page = await ada.newPage();
    await signInByPage(page, first);
    const screen = await grace.newPage();
    await signInByPage(screen, second, GRACE.email);
    const storageState = await ada.storageState();
    const fresh = await browser.newContext({ storageState });
    const usual = roomOf(first, usualId);
    return {
      scripts: await weighScripts(fresh, usual),
      toScreenMs: await timeToScreen({ page, screen }, usual, roomOf(second, usualId)),
      typingMs: await timeTyping(page, roomOf(first, longId)),
      openUsualMs: await timeOpening(ada, usual),
      openLongMs: await timeOpening(ada, roomOf(first, longId)),
    };
  } finally {
    await browser.close();
  }
}

function roomOf(newsroom: Newsroom, id: string): string {
  return `${newsroom.url}/admin/articles/${id}`;
}

// From the event of the key until the frame with its letter is painted in the other window.
async function timeToScreen(pages: { page: Page; screen: Page }, here: string, there: string) {
  const { page, screen } = pages;
  await screen.goto(there);
  await isEditable(screen);
  await screen.evaluate(noteScreen);
  await typeInto(page, here);
  await screen.waitForFunction((count) => window.paintedAt.length >= count, KEYS);
  const typed = await page.evaluate(() => window.keys.map(({ at }) => at));
  const painted = await screen.evaluate(() => window.paintedAt);
  return typed.map((at, n) => (painted[n] ?? Number.NaN) - at);
}

// From the event of the key until scripts and layout are done with it.
async function timeTyping(page: Page, address: string): Promise<number[]> {
  await typeInto(page, address);
  return await page.evaluate(() => window.keys.map(({ workMs }) => workMs));
}

async function typeInto(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await isEditable(page);
  await text(page).locator('p').nth(5).click();
  await page.keyboard.press('End');
  await page.evaluate(noteKeys);
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press('Q');
    await page.waitForTimeout(PAUSE_MS);
  }
  await isSaved(page);
}

async function timeOpening(context: BrowserContext, address: string): Promise<number[]> {
  const samples: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    const page = await context.newPage();
    await page.addInitScript(noteEditable);
    await page.goto(address);
    await isEditable(page);
    samples.push(await page.evaluate(() => window.editableAt));
    await page.close();
  }
  return samples;
}

// What is loaded until one can type and nothing more comes, each file compressed by itself.
async function weighScripts(context: BrowserContext, address: string) {
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    sizes.push(response.body().then((script) => gzipSync(script).length));
  });
  await page.goto(address);
  await isEditable(page);
  await page.waitForTimeout(SETTLING_MS);
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await context.close();
  return { count: sizes.length, kilobytes: bytes / 1024 };
}
