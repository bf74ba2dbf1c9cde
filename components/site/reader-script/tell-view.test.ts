// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { tellView } from './tell-view.ts';

const STORY = '0193f000-0000-7000-8000-000000000001';
const fetching = vi.fn<typeof fetch>();

/** What the browser says of the page just now. */
function set(of: Document | Navigator, values: object): void {
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(of, name, { value, configurable: true });
  }
}

function become(values: { visibilityState?: string; prerendering?: boolean }): void {
  set(document, values);
  document.dispatchEvent(new Event('visibilitychange'));
  document.dispatchEvent(new Event('prerenderingchange'));
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', fetching.mockReset().mockResolvedValue(new Response(null, { status: 204 })));
  document.body.innerHTML = `<article class="article" data-story="${STORY}"></article>`;
  set(document, { visibilityState: 'visible', prerendering: false, referrer: '' });
  set(navigator, { globalPrivacyControl: undefined, doNotTrack: null });
});
afterEach(() => {
  become({ visibilityState: 'hidden' });
  vi.useRealTimers();
});

describe('a story', () => {
  test('is told of once, after three seconds, without cookies and without the address of where it was opened', async () => {
    set(document, { referrer: 'https://www.google.com/search?q=something+private' });
    tellView();
    await vi.advanceTimersByTimeAsync(2999);
    expect(fetching).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    const [address, request] = fetching.mock.calls[0] ?? [];
    expect(address).toBe('/api/v1/views');
    expect(request).toMatchObject({ method: 'POST', credentials: 'omit', keepalive: true });
    expect(JSON.parse(String(request?.body))).toEqual({ story: STORY, from: 'search' });
    become({ visibilityState: 'hidden' });
    become({ visibilityState: 'visible' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fetching).toHaveBeenCalledOnce();
  });

  test.each([
    ['in a tab behind others', { visibilityState: 'hidden' }, { visibilityState: 'visible' }],
    ['that is rendered ahead of a click', { prerendering: true }, { prerendering: false }],
  ])('%s is told of when it is seen', async (_, before, after) => {
    set(document, before);
    tellView();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fetching).not.toHaveBeenCalled();
    become(after);
    await vi.advanceTimersByTimeAsync(2999);
    expect(fetching).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(fetching).toHaveBeenCalledOnce();
  });

  test('from which somebody turns away at once is not told of', async () => {
    tellView();
    await vi.advanceTimersByTimeAsync(2000);
    become({ visibilityState: 'hidden' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fetching).not.toHaveBeenCalled();
  });

  test('is no trouble when nobody hears of it', async () => {
    fetching.mockRejectedValue(new TypeError('Failed to fetch'));
    tellView();
    await vi.advanceTimersByTimeAsync(3000);
    expect(fetching).toHaveBeenCalledOnce();
  });
});

test.each([
  [
    'a page that is no story, or a preview',
    () => (document.body.innerHTML = '<article class="article"></article>'),
  ],
  ['a reader who asks not to be followed', () => set(navigator, { globalPrivacyControl: true })],
  ['one who asks so in the older way', () => set(navigator, { doNotTrack: '1' })],
])('%s is not counted', async (_, arrange) => {
  arrange();
  tellView();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(fetching).not.toHaveBeenCalled();
});
