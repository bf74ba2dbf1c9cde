import { expect, test } from 'vitest';
import { dayInWords, daysSince, whenOf } from './when.ts';

// A Thursday; the clocks of the paper are an hour ahead of UTC in summer and not in winter.
const NOW = new Date('2026-11-26T12:00:00Z');

test.each([
  ['3h', -1, '2026-11-26T09:00:00.000Z'],
  ['20m', 1, '2026-11-26T12:20:00.000Z'],
  ['1d 07:30', 1, '2026-11-27T07:30:00.000Z'],
  ['120d 18:30', -1, '2026-07-29T17:30:00.000Z'],
] as const)('%s away (%i) is %s', (text, direction, at) => {
  expect(whenOf(text, NOW, direction).toISOString()).toBe(at);
});

test('another way to write a time is refused', () => {
  expect(() => whenOf('yesterday', NOW, -1)).toThrow('A time is written as');
});

test('the last of a day of the week is a week ago on that day itself', () => {
  expect([3, 4, 5].map((weekday) => daysSince(weekday, NOW))).toEqual([1, 7, 6]);
  expect(dayInWords(NOW, -daysSince(6, NOW), 'weekday')).toBe('Saturday');
});
