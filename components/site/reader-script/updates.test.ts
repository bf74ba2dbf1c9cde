// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newsOf, watchForUpdates } from './updates.ts';

const NOTE = '<p class="update-note" hidden>This story was updated. <button>Show</button></p>';
const MINUTE_MS = 60_000;
const fetching = vi.fn<typeof fetch>();
const note = () => document.querySelector<HTMLElement>('.update-note');

function story(words: string, time = '12:00'): string {
  return `<article class="article"><h1 class="article-headline">Boats</h1><time>${time}</time><div class="prose"><p>${words}</p></div></article>`;
}

function list(...addresses: string[]): string {
  return addresses.map((path) => `<h2 class="story-headline"><a href="${path}">Story</a></h2>`).join('');
}

function answersWith(html: string, status = 200): void {
  fetching.mockImplementation(async () => new Response(html, { status }));
}

function show(isHidden: boolean): void {
  Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', fetching.mockReset());
  document.body.innerHTML = story('They sail.') + NOTE;
});
afterEach(() => {
  show(false);
  vi.clearAllTimers();
  vi.useRealTimers();
});

test('a page that is as it was says nothing, whatever times it shows', async () => {
  answersWith(story('They sail.', '12:05'));
  watchForUpdates();
  await vi.advanceTimersByTimeAsync(3 * MINUTE_MS);
  expect(fetching).toHaveBeenCalledTimes(3);
  expect(fetching).toHaveBeenLastCalledWith(location.href, expect.objectContaining({ cache: 'no-cache' }));
  expect(note()?.hidden).toBe(true);
});

test('a story with other words is offered, and not asked for again; what is read stays', async () => {
  answersWith(story('They are back.'));
  watchForUpdates();
  await vi.advanceTimersByTimeAsync(5 * MINUTE_MS);
  expect(note()?.hidden).toBe(false);
  expect(fetching).toHaveBeenCalledTimes(1);
  expect(document.querySelector('.prose')?.textContent).toBe('They sail.');
});

test('a story that was withdrawn is news; an address that fails is not', async () => {
  answersWith('<main>No longer available</main>', 410);
  watchForUpdates();
  await vi.advanceTimersByTimeAsync(MINUTE_MS);
  expect(note()?.hidden).toBe(false);
});

test.each([
  ['an error of the server', () => answersWith('<main>Sorry</main>', 503)],
  ['a lost connection', () => fetching.mockRejectedValue(new TypeError('Failed to fetch'))],
])('%s is no news', async (_, fail) => {
  fail();
  watchForUpdates();
  await vi.advanceTimersByTimeAsync(MINUTE_MS);
  expect(fetching).toHaveBeenCalled();
  expect(note()?.hidden).toBe(true);
});

test('a page that nobody looks at asks nothing, and asks at once when it is looked at again', async () => {
  answersWith(story('They are back.'));
  watchForUpdates();
  show(true);
  await vi.advanceTimersByTimeAsync(10 * MINUTE_MS);
  expect(fetching).not.toHaveBeenCalled();
  show(false);
  await vi.advanceTimersByTimeAsync(0);
  expect(note()?.hidden).toBe(false);
});

test('a page that is only glanced away from does not ask with every glance', async () => {
  answersWith(story('They sail.'));
  watchForUpdates();
  for (let glance = 0; glance < 5; glance++) {
    show(true);
    show(false);
  }
  await vi.advanceTimersByTimeAsync(1000);
  expect(fetching).not.toHaveBeenCalled();
});

test('a page without the note is not asked about', async () => {
  document.body.innerHTML = story('They sail.');
  watchForUpdates();
  await vi.advanceTimersByTimeAsync(MINUTE_MS);
  expect(fetching).not.toHaveBeenCalled();
});

describe('the news of a list', () => {
  const newsIn = (html: string) => newsOf(new DOMParser().parseFromString(html, 'text/html'));

  test('is which stories it leads to', () => {
    expect(newsIn(list('/a', '/b'))).toBe(newsIn(list('/a', '/b')));
    expect(newsIn(list('/c', '/a', '/b'))).not.toBe(newsIn(list('/a', '/b')));
  });

  test('is not what is read most', () => {
    const mostRead = (...addresses: string[]) => `<section class="most-read">${list(...addresses)}</section>`;
    expect(newsIn(list('/a', '/b') + mostRead('/a', '/c'))).toBe(newsIn(list('/a', '/b') + mostRead('/c')));
  });

  test('below a story is none of the story’s', () => {
    expect(newsIn(story('They sail.') + list('/a'))).toBe(newsIn(story('They sail.') + list('/b')));
  });
});
