import { expect, test, vi } from 'vitest';
import { LiveBrowser } from '#components/newsroom/testing/live-world.ts';
import { gentleRefresh } from './gentle-refresh.ts';

function aPage() {
  const browser = new LiveBrowser();
  const page = { isVisible: true };
  const refresh = vi.fn();
  const gentle = gentleRefresh({
    now: () => browser.now(),
    random: () => 0.5,
    schedule: browser.schedule,
    isVisible: () => page.isVisible,
    refresh,
  });
  browser.pass(10_000);
  return { browser, page, refresh, gentle };
}

test('a burst of changes is one refresh, soon, and the next is not at once', () => {
  const { browser, refresh, gentle } = aPage();
  for (let n = 0; n < 5; n += 1) gentle.changed();
  browser.pass(500);
  expect(refresh).toHaveBeenCalledTimes(1);
  gentle.changed();
  browser.pass(1_000);
  expect(refresh).toHaveBeenCalledTimes(1);
  browser.pass(2_000);
  expect(refresh).toHaveBeenCalledTimes(2);
});

test('a page that nobody looks at waits until somebody does', () => {
  const { browser, page, refresh, gentle } = aPage();
  page.isVisible = false;
  gentle.changed();
  browser.pass(5_000);
  expect(refresh).not.toHaveBeenCalled();
  page.isVisible = true;
  gentle.seen();
  browser.pass(500);
  expect(refresh).toHaveBeenCalledTimes(1);
});

test('who comes back soon sees what was there, who comes back late what is there now', () => {
  const { browser, refresh, gentle } = aPage();
  gentle.seen();
  browser.pass(1_000);
  expect(refresh).not.toHaveBeenCalled();
  browser.pass(5 * 60_000);
  gentle.seen();
  browser.pass(500);
  expect(refresh).toHaveBeenCalledTimes(1);
});

test('a page that was left does not refresh', () => {
  const { browser, refresh, gentle } = aPage();
  gentle.changed();
  gentle.stop();
  browser.pass(10_000);
  expect(refresh).not.toHaveBeenCalled();
});
