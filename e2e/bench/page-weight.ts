import { chromium, type Page } from '@playwright/test';
import journeys from '#e2e/playwright.config.ts';

const OPENINGS = 9;

/** What a reader's browser gets for one page, without pictures, in a fresh profile. */
export interface PageWeight {
  kilobytes: number;
  scriptKilobytes: number;
  requests: number;
}

export interface PageTimes {
  /** Largest Contentful Paint of each opening in a fresh profile. */
  paintMs: number[];
  /** The worst cumulative layout shift, and the longest time that scripts blocked. */
  shift: number;
  blockingMs: number;
}

/** What a browser is told to be: as it is, or a phone on a slow line. */
export interface Circumstances {
  isSlow: boolean;
}

// As Lighthouse simulates slow 4G: 1.6 Mbit/s down, 150 ms there and back, and a processor four times slower.
const SLOW = { latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: 750 * 128 };
const SLOWER_CPU = 4;

/** Weighs a page as Chromium transfers it. */
export async function weighPage(address: string): Promise<PageWeight> {
  return await inFreshPage(async (page) => {
    const weight = { kilobytes: 0, scriptKilobytes: 0, requests: 0 };
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    const types = new Map<string, string>();
    session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const type = types.get(requestId);
      if (type === 'Image') return;
      weight.requests += 1;
      weight.kilobytes += encodedDataLength / 1024;
      if (type === 'Script') weight.scriptKilobytes += encodedDataLength / 1024;
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    return weight;
  });
}

/** Opens a page some times and notes what its reader feels. */
export async function timePage(address: string, { isSlow }: Circumstances): Promise<PageTimes> {
  const times: PageTimes = { paintMs: [], shift: 0, blockingMs: 0 };
  for (let n = 0; n < OPENINGS; n += 1) {
    const felt = await inFreshPage(async (page) => {
      if (isSlow) await slowDown(page);
      await page.addInitScript(noteFeelings);
      await page.goto(address, { waitUntil: 'load' });
      await page.waitForTimeout(300);
      return await page.evaluate(() => window.feelings);
    });
    times.paintMs.push(felt.paintMs);
    times.shift = Math.max(times.shift, felt.shift);
    times.blockingMs = Math.max(times.blockingMs, felt.blockingMs);
  }
  return times;
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.emulateNetworkConditions', { offline: false, ...SLOW });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_CPU });
}

async function inFreshPage<Result>(work: (page: Page) => Promise<Result>): Promise<Result> {
  const browser = await chromium.launch(journeys.use?.launchOptions);
  try {
    return await work(await (await browser.newContext()).newPage());
  } finally {
    await browser.close();
  }
}

declare global {
  interface Window {
    feelings: { paintMs: number; shift: number; blockingMs: number };
  }
}

/** Runs in the page, before it: nothing from outside is there. A task blocks for what it lasts beyond 50 ms. */
function noteFeelings(): void {
  window.feelings = { paintMs: 0, shift: 0, blockingMs: 0 };
  const observe = (type: string, note: (entry: PerformanceEntry) => void) => {
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  };
  observe('largest-contentful-paint', ({ startTime }) => {
    window.feelings.paintMs = startTime;
  });
  observe('layout-shift', (entry) => {
    window.feelings.shift += (entry as PerformanceEntry & { value: number }).value;
  });
  observe('longtask', ({ duration }) => {
    window.feelings.blockingMs += Math.max(0, duration - 50);
  });
}
