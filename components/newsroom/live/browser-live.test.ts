// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Follower } from './live-tab.ts';

/** The browser's event streams, as far as the test opens them. */
class FakeEventSource extends EventTarget {
  static readonly CLOSED = 2;
  static all: FakeEventSource[] = [];
  static open = () => FakeEventSource.all.filter(({ readyState }) => readyState !== FakeEventSource.CLOSED);
  readyState = 1;
  onerror = () => {};
  readonly address: string;
  constructor(address: string) {
    super();
    this.address = address;
    FakeEventSource.all.push(this);
  }
  close(): void {
    this.readyState = FakeEventSource.CLOSED;
  }
}

/** Web Locks of which one page after the other holds the first that was asked for. */
function fakeLocks() {
  let last = Promise.resolve();
  return {
    request: (_: string, { signal }: { signal: AbortSignal }, hold: () => Promise<void>) => {
      const turn = last.then(() => (signal.aborted ? undefined : hold()));
      last = turn.then(() => undefined);
      return turn;
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  FakeEventSource.all = [];
  vi.stubGlobal('EventSource', FakeEventSource);
});
const endings: (() => void)[] = [];
afterEach(() => {
  for (const end of endings.splice(0)) end();
  vi.advanceTimersByTime(2_000);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const silent: Follower = {
  since: () => 3,
  onEvent: () => {},
  onCarried: () => {},
  onBlocked: () => {},
  onBeat: () => {},
};

/** A page of its own, with its own copy of the module. */
async function openPage(articleId: string, changes: Partial<Follower> = {}) {
  vi.resetModules();
  const { liveTabOf } = await import('./browser-live.ts');
  endings.push(liveTabOf('ada').follow(articleId, { ...silent, ...changes }));
  await vi.advanceTimersByTimeAsync(100);
  return liveTabOf('ada');
}

test('without Web Locks every tab has a stream of its own', async () => {
  vi.stubGlobal('navigator', {});
  await openPage('fire');
  await openPage('flood');
  expect(FakeEventSource.open().map(({ address }) => address)).toEqual([
    '/api/collab?story=fire:3',
    '/api/collab?story=flood:3',
  ]);
});

test('with them only the first has, until it goes', async () => {
  vi.stubGlobal('navigator', { locks: fakeLocks() });
  const first = await openPage('fire');
  await openPage('flood');
  expect(FakeEventSource.open()).toHaveLength(1);
  first.pause();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(FakeEventSource.open()).toHaveLength(1);
  expect(FakeEventSource.open()[0]?.address).toContain('story=flood:3');
});

test('a page that is kept for the way back gives up its stream, and takes it up again', async () => {
  vi.stubGlobal('navigator', {});
  await openPage('fire');
  window.dispatchEvent(new Event('pagehide'));
  expect(FakeEventSource.open()).toEqual([]);
  window.dispatchEvent(new Event('pageshow'));
  await vi.advanceTimersByTimeAsync(100);
  expect(FakeEventSource.open()).toHaveLength(1);
});

test('what the stream says reaches the follower, and so does that it does not get through', async () => {
  vi.stubGlobal('navigator', {});
  const [onEvent, onBlocked] = [vi.fn(), vi.fn()];
  await openPage('fire', { onEvent, onBlocked });
  const [stream] = FakeEventSource.open();
  const content = { articleId: 'fire', people: [] };
  stream?.dispatchEvent(new MessageEvent('presence', { data: JSON.stringify(content) }));
  expect(onEvent).toHaveBeenCalledWith({ name: 'presence', articleId: 'fire', content });
  stream?.close();
  stream?.onerror();
  expect(onBlocked).toHaveBeenCalledOnce();
});
