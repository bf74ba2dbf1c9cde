import { expect, test } from 'vitest';
import { inTurns, TooBusyError } from './in-turn.ts';

/** Work that ends when it is told to. */
function slowWork() {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const state = { begun: false };
  const work = () => {
    state.begun = true;
    return promise;
  };
  return { work, state, end: resolve, fail: reject };
}

test('a few run at a time, and the next begins when one of them ends, whether well or not', async () => {
  const inTurn = inTurns({ atOnce: 2 });
  const jobs = [slowWork(), slowWork(), slowWork(), slowWork()] as const;
  const begun = () => jobs.map(({ state }) => state.begun);
  const results = jobs.map(({ work }) => inTurn(work).catch((error: Error) => error.message));
  expect(begun()).toEqual([true, true, false, false]);
  jobs[1].fail(new Error('broken'));
  expect(await results[1]).toBe('broken');
  expect(begun()).toEqual([true, true, true, false]);
  jobs[0].end('one');
  expect(await results[0]).toBe('one');
  expect(begun()).toEqual([true, true, true, true]);
  jobs[2].end('three');
  jobs[3].end('four');
  expect(await Promise.all(results)).toEqual(['one', 'broken', 'three', 'four']);
});

test('what comes when the queue is full is refused, and does not take a place', async () => {
  const inTurn = inTurns({ atOnce: 1, waiting: 1 });
  const [first, second, third] = [slowWork(), slowWork(), slowWork()];
  const results = [inTurn(first.work), inTurn(second.work)];
  await expect(inTurn(third.work)).rejects.toThrow(TooBusyError);
  first.end('one');
  second.end('two');
  expect(await Promise.all(results)).toEqual(['one', 'two']);
  third.end('three');
  expect(await inTurn(third.work)).toBe('three');
});
