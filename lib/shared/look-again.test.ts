import { afterEach, expect, test, vi } from 'vitest';
import { type Looking, lookAgain } from './look-again.ts';

let stop = () => {};
afterEach(() => stop());

function begin(look: Looking['look'], everyMs: number, onError = vi.fn()) {
  const looking = lookAgain({ look, everyMs, onError });
  stop = looking.stop;
  return { ...looking, onError };
}

test('goes on at once while there is more, then waits', async () => {
  const look = vi.fn().mockResolvedValueOnce(true).mockResolvedValueOnce(true).mockResolvedValue(false);
  begin(look, 60_000);
  await vi.waitUntil(() => look.mock.calls.length === 3);
  await new Promise((next) => setImmediate(next));
  expect(look).toHaveBeenCalledTimes(3);
});

test('a failed look is told, and is not the last', async () => {
  const look = vi.fn().mockRejectedValueOnce(new Error('away')).mockResolvedValue(false);
  const { onError } = begin(look, 1);
  await vi.waitUntil(() => look.mock.calls.length > 2);
  expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ message: 'away' }));
});

test('whoever wakes it in the middle of a look gets one more, and never two at a time', async () => {
  const ends: (() => void)[] = [];
  const look = vi.fn(() => new Promise<boolean>((done) => ends.push(() => done(false))));
  const { wake } = begin(look, 60_000);
  wake();
  wake();
  expect(look).toHaveBeenCalledTimes(1);
  ends[0]?.();
  await vi.waitUntil(() => look.mock.calls.length === 2);
  ends[1]?.();
  await new Promise((next) => setImmediate(next));
  expect(look).toHaveBeenCalledTimes(2);
});

test('nothing wakes it once it is stopped', async () => {
  const look = vi.fn().mockResolvedValue(false);
  const { wake } = begin(look, 1);
  stop();
  wake();
  await new Promise((next) => setTimeout(next, 10));
  expect(look).toHaveBeenCalledTimes(1);
});
