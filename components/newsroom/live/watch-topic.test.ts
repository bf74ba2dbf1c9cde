import { expect, test, vi } from 'vitest';
import { LiveBrowser } from '#components/newsroom/testing/live-world.ts';
import { watchTopic } from './watch-topic.ts';

function aPage(browser = new LiveBrowser()) {
  const onEvent = vi.fn();
  const onAsk = vi.fn();
  const { tab } = browser.openTab();
  const end = watchTopic('notices', { live: tab, schedule: browser.schedule, onEvent, onAsk });
  browser.pass(100);
  return { browser, onEvent, onAsk, end, tab };
}

test('two pages hear of a topic by one stream', () => {
  const first = aPage();
  const second = aPage(first.browser);
  const stream = first.browser.stream();
  expect(stream.address).toBe('/api/collab?topic=notices');
  const content = { articleId: 'notices', unread: 3 };
  stream.send('notices', content);
  for (const { onEvent, onAsk } of [first, second]) {
    expect(onEvent).toHaveBeenCalledExactlyOnceWith(content);
    expect(onAsk).not.toHaveBeenCalled();
  }
});

test('where streams do not get through it asks at once and now and then, until one does', () => {
  const { browser, onAsk } = aPage();
  browser.stream().fail(true);
  browser.pass(0);
  expect(onAsk).toHaveBeenCalledTimes(1);
  browser.pass(15_000);
  const asked = onAsk.mock.calls.length;
  expect(asked).toBeGreaterThan(1);
  browser.stream().send('beat');
  browser.pass(20_000);
  expect(onAsk).toHaveBeenCalledTimes(asked);
});

test('a page that left asks no more and holds no stream', () => {
  const { browser, onAsk, end } = aPage();
  browser.stream().fail(true);
  browser.pass(0);
  end();
  const asked = onAsk.mock.calls.length;
  browser.pass(60_000);
  expect(onAsk).toHaveBeenCalledTimes(asked);
  expect(browser.openStreams()).toEqual([]);
});
