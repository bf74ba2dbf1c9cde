import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StoryEvent } from '#lib/collab/stories-stream.ts';
import { eventStream } from './event-stream.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Send = (event: StoryEvent) => void;

/** A stream with what its source can do to it, and what has come out. */
function opened(options: { signal?: AbortSignal; beat?: Parameters<typeof eventStream>[2] } = {}) {
  const stop = vi.fn();
  let send: Send = () => {};
  let end = () => {};
  const response = eventStream(
    options.signal ?? new AbortController().signal,
    (sends, ends) => {
      [send, end] = [sends, ends];
      return stop;
    },
    options.beat,
  );
  return { response, stop, send: (event: StoryEvent) => send(event), end: () => end() };
}

test('events are written as the standard has it, after how soon to connect again', async () => {
  const { response, send, end } = opened();
  send({ event: 'steps', id: 3, data: { version: 3 } });
  send({ event: 'locked', data: {} });
  end();
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(response.headers.get('cache-control')).toContain('no-transform');
  expect(await response.text()).toBe(
    'retry: 1000\n\n:\n\nid: 3\nevent: steps\ndata: {"version":3}\n\nevent: locked\ndata: {}\n\n',
  );
});

test('a beat is sent as often as asked, until the end', async () => {
  const { response, end, stop } = opened({ beat: { text: 'event: beat\n\n', everyMs: 10_000 } });
  vi.advanceTimersByTime(20_000);
  end();
  vi.advanceTimersByTime(20_000);
  expect((await response.text()).match(/event: beat/g)).toHaveLength(3);
  expect(stop).toHaveBeenCalledOnce();
});

test.each([
  ['goes', (control: AbortController) => control.abort()],
  ['cancels', (_: AbortController, response: Response) => response.body?.cancel()],
])('a reader who %s ends the work behind it', async (_, leave) => {
  const control = new AbortController();
  const { response, stop, send } = opened({ signal: control.signal });
  await leave(control, response);
  expect(stop).toHaveBeenCalledOnce();
  expect(() => send({ event: 'locked', data: {} })).not.toThrow();
});

test('a reader who was gone before it began costs nothing', () => {
  const { stop } = opened({ signal: AbortSignal.abort() });
  expect(stop).toHaveBeenCalledOnce();
});

test('a reader who takes in nothing is let go', () => {
  const { stop, send } = opened();
  for (let count = 0; count < 2_100; count += 1) send({ event: 'presence', data: {} });
  expect(stop).toHaveBeenCalledOnce();
});

test('when the process is told to stop, all streams end', async () => {
  const [one, other] = [opened(), opened()];
  process.emit('SIGTERM');
  await Promise.all([one.response.text(), other.response.text()]);
  expect([one.stop, other.stop].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
});
