import { expect, test } from 'vitest';
import { backOffMs, IMPATIENT, PATIENT } from './back-off.ts';

test.each([
  [1, 0, 1_000],
  [1, 0.999_999, 2_000],
  [2, 0, 2_000],
  [6, 0.5, 48_000],
  [40, 0, 1_800_000],
  [400, 0.999_999, 3_599_998],
])('after %d tries, with a chance of %d, it waits %d ms', (attempts, random, ms) => {
  expect(backOffMs(PATIENT, attempts, random)).toBe(ms);
});

test('where somebody waits, it is soon, and half a minute at most', () => {
  expect(backOffMs(IMPATIENT, 1, 0)).toBe(500);
  expect(backOffMs(IMPATIENT, 400, 0.999_999)).toBe(30_000);
});
