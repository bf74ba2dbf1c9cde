import { expect, test } from 'vitest';
import { LiveBrowser } from '#components/newsroom/testing/live-world.ts';
import { watchList } from './watch-list.ts';

/** A list in a browser, and how often it was refreshed so far, at which milliseconds. */
function aList() {
  const browser = new LiveBrowser();
  const { tab } = browser.openTab();
  const at: number[] = [];
  const page = { isHidden: false };
  const watch = watchList({
    live: tab,
    now: () => browser.now(),
    schedule: browser.schedule,
    isHidden: () => page.isHidden,
    refresh: async () => void at.push(browser.now()),
  });
  browser.pass(100);
  const settle = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += 100) {
      browser.pass(100);
      await Promise.resolve();
      await Promise.resolve();
    }
  };
  return { browser, at, page, watch, settle };
}

const change = (browser: LiveBrowser) => browser.stream().send('articles', { articleId: 'articles' });

test('a change is shown within two seconds, and a stream of changes no faster than that', async () => {
  const { browser, at, settle } = aList();
  browser.stream().send('beat');
  await settle(4_900);
  at.length = 0;
  for (let n = 0; n < 30; n += 1) {
    change(browser);
    await settle(100);
  }
  await settle(5_000);
  expect(at.map((ms) => ms - 5_000)).toEqual([0, 1_500, 3_000]);
});

test('looks once when its stream is open, for what changed before', async () => {
  const { browser, at, settle } = aList();
  await settle(3_000);
  expect(at).toEqual([]);
  browser.stream().send('beat');
  await settle(100);
  expect(at).toEqual([3_100]);
  await settle(5_000);
  expect(at).toHaveLength(1);
});

test('asks by itself while no stream gets through, and at once when one does', async () => {
  const { browser, at, settle } = aList();
  browser.stream().fail(true);
  await settle(15_000);
  expect(at.length).toBe(3);
  browser.stream().send('beat');
  await settle(2_000);
  expect(at.length).toBe(4);
});

test('a page that nobody sees waits until somebody does', async () => {
  const { browser, at, page, watch, settle } = aList();
  browser.stream().send('beat');
  await settle(3_000);
  at.length = 0;
  page.isHidden = true;
  change(browser);
  await settle(5_000);
  expect(at).toEqual([]);
  page.isHidden = false;
  watch.lookAgain();
  await settle(200);
  expect(at.length).toBe(1);
});

test('a word that was lost is made up for', async () => {
  const { browser, at, settle } = aList();
  for (let n = 0; n < 5; n += 1) {
    browser.stream().send('beat');
    await settle(10_000);
  }
  expect(at.length).toBe(2);
});

test('ends', async () => {
  const { browser, at, watch, settle } = aList();
  browser.stream().send('beat');
  change(browser);
  watch.end();
  await settle(5_000);
  expect(at).toEqual([]);
});
