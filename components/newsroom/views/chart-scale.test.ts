import { describe, expect, test } from 'vitest';
import { dayMarks, roundTop } from './chart-scale.ts';

test.each([
  [[0], 4],
  [[3, 4], 4],
  [[5], 6],
  [[7], 8],
  [[10], 10],
  [[11], 20],
  [[61, 3], 80],
  [[999], 1000],
  [[1001], 2000],
])('the scale of %j ends at %i', (values, top) => {
  expect(roundTop(values)).toBe(top);
  expect(roundTop(values) % 2).toBe(0);
});

describe('days on a chart', () => {
  const hoursFrom = (start: string, count: number) =>
    Array.from({ length: count }, (_, n) => ({
      at: new Date(Date.parse(start) + n * 3_600_000).toISOString(),
    }));

  test('begin at midnight on the clocks of the newsroom', () => {
    const hours = hoursFrom('2026-11-25T20:00:00Z', 48);
    const marks = (timeZone: string) => dayMarks(hours, { language: 'en', timeZone });
    expect(marks('UTC')).toEqual([
      { index: 4, length: 24, label: 'Thu 26' },
      { index: 28, length: 20, label: 'Fri 27' },
    ]);
    expect(marks('Asia/Jerusalem').map(({ index }) => index)).toEqual([2, 26]);
    expect(marks('Asia/Kolkata').map(({ index }) => index)).toEqual([23, 47]);
  });

  test('are 23 or 25 hours long where clocks change', () => {
    const hours = hoursFrom('2026-10-24T12:00:00Z', 48);
    const [first] = dayMarks(hours, { language: 'en', timeZone: 'Europe/Berlin' });
    expect(first).toEqual({ index: 10, length: 25, label: 'Sun 25' });
  });
});
