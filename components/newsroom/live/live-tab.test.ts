import { describe, expect, test } from 'vitest';
import { follows, LiveBrowser } from '#components/newsroom/testing/live-world.ts';

const steps = (articleId: string, version: number) => ({ articleId, version, steps: [{}], clientIds: ['x'] });

/** A browser with these articles open, one in each tab, and its stream live. */
function browserWith(...articleIds: string[]) {
  const browser = new LiveBrowser();
  const tabs = articleIds.map((articleId) => {
    const opened = browser.openTab();
    return { ...opened, ...follows(opened.tab, articleId) };
  });
  browser.pass(100);
  browser.stream().send('beat');
  for (const { heard } of tabs) heard.length = 0;
  return { browser, tabs };
}

describe('ten tabs', () => {
  const ids = Array.from({ length: 10 }, (_, n) => `story-${n}`);

  test('share one stream, opened once', () => {
    const { browser } = browserWith(...ids);
    expect(browser.streams).toHaveLength(1);
    expect(browser.stream().address).toBe(`/api/collab?${ids.map((id) => `story=${id}:0`).join('&')}`);
  });

  test('each hear what is theirs, and nothing else', () => {
    const { browser, tabs } = browserWith(...ids);
    browser.stream().send('steps', steps('story-3', 1));
    browser.stream().send('presence', { articleId: 'story-0', people: [] });
    const heard = tabs.map((tab) => tab.heard);
    expect(heard[3]).toEqual(['steps 1']);
    expect(heard[0]).toEqual(['presence']);
    expect(heard.flat()).toHaveLength(2);
  });

  test('say that they are there with each beat', () => {
    const { browser, tabs } = browserWith('fire', 'flood');
    browser.stream().send('beat');
    for (const { heard } of tabs) expect(heard).toEqual(['carried 0', 'beat']);
  });
});

describe('the stream is opened anew', () => {
  test('when a tab opens another story, from where each story was handed out', () => {
    const { browser, tabs } = browserWith('fire');
    browser.stream().send('steps', steps('fire', 4));
    follows(browser.openTab().tab, 'flood', 7);
    browser.pass(100);
    expect(browser.stream().address).toBe('/api/collab?story=fire:4&story=flood:7');
    browser.stream().send('beat');
    expect(tabs[0]?.heard).toEqual(['steps 4', 'carried 4', 'beat']);
  });

  test('once, when many open together', () => {
    const { browser } = browserWith('fire');
    for (const id of ['flood', 'strike', 'vote']) follows(browser.openTab().tab, id);
    browser.pass(100);
    expect(browser.streams).toHaveLength(2);
  });

  test('not at all, when a second tab opens a story that is carried: it hears how far that is', () => {
    const { browser } = browserWith('fire');
    browser.stream().send('steps', steps('fire', 4));
    const late = follows(browser.openTab().tab, 'fire', 1);
    browser.pass(100);
    expect(browser.streams).toHaveLength(1);
    expect(late.heard).toEqual(['carried 4']);
  });

  test('without a story that no tab has open any more, and closed with the last', () => {
    const { browser, tabs } = browserWith('fire', 'flood');
    tabs[1]?.end();
    browser.pass(100);
    expect(browser.stream().address).toBe('/api/collab?story=fire:0');
    tabs[0]?.end();
    browser.pass(2_000);
    expect(browser.openStreams()).toEqual([]);
  });

  test('with the words of an article that was only watched before', () => {
    const browser = new LiveBrowser();
    follows(browser.openTab().tab, 'fire', null);
    browser.pass(100);
    expect(browser.stream().address).toBe('/api/collab?watch=fire');
    follows(browser.openTab().tab, 'fire', 3);
    browser.pass(100);
    expect(browser.stream().address).toBe('/api/collab?story=fire:3');
  });
});

describe('when the leading tab', () => {
  test.each([
    ['closes', (tab: Tab) => tab.tab.pause()],
    ['dies', (tab: Tab) => tab.crash()],
  ])('%s, the next leads at once, from its own version', (_, leave) => {
    const { browser, tabs } = browserWith('fire', 'flood', 'flood');
    browser.stream().send('steps', steps('flood', 5));
    const [leader, ...others] = tabs;
    if (leader) leave(leader);
    browser.pass(100);
    expect(browser.stream().address).toBe('/api/collab?story=flood:5');
    browser.stream().send('steps', steps('flood', 6));
    for (const { heard } of others) {
      expect(heard.filter((word) => word !== 'beat')).toEqual(['steps 5', 'carried 5', 'steps 6']);
    }
  });

  test('is shown again after it was frozen, it takes part again and leads no more', () => {
    const { browser, tabs } = browserWith('fire', 'flood');
    tabs[0]?.tab.pause();
    browser.pass(100);
    tabs[0]?.tab.wake();
    browser.pass(100);
    expect(browser.stream().address).toBe('/api/collab?story=flood:0&story=fire:0');
    browser.stream().send('steps', steps('fire', 1));
    expect(tabs[0]?.heard).toContain('steps 1');
  });

  test('stands still without a word, the others ask for themselves', () => {
    const { browser, tabs } = browserWith('fire', 'flood');
    tabs[0]?.freeze();
    browser.pass(39_000);
    expect(tabs[1]?.heard).toEqual([]);
    browser.pass(2_000);
    expect(tabs[1]?.heard).toEqual(['blocked']);
    const late = follows(browser.openTab().tab, 'vote');
    browser.pass(15_000);
    expect(late.heard).toEqual(['blocked']);
  });
});

type Tab = ReturnType<typeof browserWith>['tabs'][number];

test('a tab that died without a word is not carried for ever', () => {
  const { browser, tabs } = browserWith('fire', 'flood');
  tabs[1]?.crash();
  for (let beats = 0; beats < 4; beats += 1) {
    browser.pass(10_000);
    browser.stream().send('beat');
  }
  browser.pass(100);
  expect(browser.stream().address).toBe('/api/collab?story=fire:0');
});

test('a part that the server ends is asked for again only by whoever still wants it', () => {
  const { browser, tabs } = browserWith('fire', 'flood');
  browser.stream().send('steps', steps('flood', 9));
  const [, flood] = tabs;
  browser.stream().send('ended', { articleId: 'flood', code: 'not_found' });
  expect(flood?.heard).toEqual(['steps 9', 'ended']);
  browser.stream().send('beat');
  browser.pass(100);
  expect(browser.streams).toHaveLength(1);
  flood?.end();
  if (flood) follows(flood.tab, 'flood', 2);
  browser.pass(100);
  expect(browser.stream().address).toBe('/api/collab?story=fire:0&story=flood:2');
});

describe('a stream that breaks', () => {
  test('is opened again after a moment, and nobody is bothered', () => {
    const { browser, tabs } = browserWith('fire');
    browser.stream().send('steps', steps('fire', 2));
    browser.stream().fail();
    expect(browser.openStreams()).toEqual([]);
    browser.pass(1_000);
    expect(browser.stream().address).toBe('/api/collab?story=fire:2');
    expect(tabs[0]?.heard).toEqual(['steps 2']);
  });

  test('twice is blocked: everybody asks, and now and then it is tried again', () => {
    const { browser, tabs } = browserWith('fire', 'flood');
    browser.stream().fail();
    browser.pass(1_000);
    browser.stream().fail();
    for (const { heard } of tabs) expect(heard).toEqual(['blocked']);
    const late = follows(browser.openTab().tab, 'vote');
    browser.pass(100);
    expect(late.heard).toEqual(['blocked']);
    expect(browser.openStreams()).toEqual([]);
    browser.pass(6_000);
    browser.stream().send('beat');
    expect(late.heard).toEqual(['blocked', 'carried 0', 'beat']);
  });

  test('at once when the answer is no stream, and sooner again when the browser is on line', () => {
    const { browser, tabs } = browserWith('fire');
    browser.stream().fail(true);
    expect(tabs[0]?.heard).toEqual(['blocked']);
    tabs[0]?.tab.retry();
    browser.pass(0);
    expect(browser.openStreams()).toHaveLength(1);
  });

  test.each([
    ['that says nothing at first is blocked', 0, 10_000, ['blocked']],
    ['that falls silent later is opened again', 1, 23_500, []],
  ])('%s', (_, beats, ms, heard) => {
    const browser = new LiveBrowser();
    const fire = follows(browser.openTab().tab, 'fire');
    browser.pass(60);
    for (let count = 0; count < beats; count += 1) browser.stream().send('beat');
    fire.heard.length = 0;
    browser.pass(ms);
    expect(fire.heard).toEqual(heard);
    expect(browser.streams).toHaveLength(1 + beats);
  });
});

test('a story for which the stream has no room is asked for', () => {
  const browser = new LiveBrowser();
  const all = Array.from({ length: 41 }, (_, n) => follows(browser.openTab().tab, `story-${n}`));
  browser.pass(100);
  browser.stream().send('beat');
  expect(all[40]?.heard).toEqual(['blocked', 'beat']);
  expect(all[39]?.heard).toEqual(['carried 0', 'beat']);
});
