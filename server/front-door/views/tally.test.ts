import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { Tally, type View } from './tally.ts';

const VIEW: View = { hourMs: 0, story: 'a', referrer: 'direct', device: 'phone' };

test('views that are alike are one sum; others are sums of their own', () => {
  const tally = new Tally(10);
  for (let n = 0; n < 3; n += 1) tally.add(VIEW);
  for (const other of [
    { hourMs: 1 },
    { story: 'b' },
    { referrer: 'search' },
    { device: 'tablet' },
  ] as const) {
    tally.add({ ...VIEW, ...other });
  }
  const sums = tally.take();
  expect(sums.map(({ views }) => views)).toEqual([3, 1, 1, 1, 1]);
  expect(sums[0]).toEqual({ ...VIEW, views: 3 });
  expect(tally.take()).toEqual([]);
});

test('a hundred thousand stories that nobody knows take no more room than it has, and do not stop what is there', () => {
  const tally = new Tally(500);
  expect(tally.add(VIEW)).toBe(true);
  let taken = 0;
  for (let n = 0; n < 100_000; n += 1) if (tally.add({ ...VIEW, story: randomUUID() })) taken += 1;
  expect([tally.size, taken]).toEqual([500, 499]);
  expect(tally.add(VIEW)).toBe(true);
  expect(tally.take()[0]).toEqual({ ...VIEW, views: 2 });
});

test('what is put back joins what has come meanwhile, and what finds no room is told', () => {
  const tally = new Tally(2);
  tally.add(VIEW, 5);
  tally.add({ ...VIEW, story: 'b' }, 7);
  const sums = tally.take();
  tally.add(VIEW);
  tally.add({ ...VIEW, story: 'c' });
  expect(tally.putBack(sums)).toBe(7);
  expect(tally.take().map(({ story, views }) => [story, views])).toEqual([
    ['a', 6],
    ['c', 1],
  ]);
});
