import { describe, expect, test } from 'vitest';
import { boundsOf, isWithin, monthAfter, monthOf, monthsOf, readMonth, writeMonth } from './months.ts';

describe('the month of a path', () => {
  test.each([
    ['2026', '11', { year: 2026, month: 11 }],
    ['2026', '01', { year: 2026, month: 1 }],
    ['0000', '12', { year: 0, month: 12 }],
    ['2026', '13', null],
    ['2026', '00', null],
    ['2026', '1', null],
    ['26', '01', null],
    ['20260', '01', null],
    ['-026', '01', null],
    ['2026', 'xi', null],
    ['２０２６', '01', null],
  ])('%s/%s', (year, month, read) => {
    expect(readMonth(year, month)).toEqual(read);
  });
});

test.each([
  [{ year: 2026, month: 12 }, 1, { year: 2027, month: 1 }],
  [{ year: 2026, month: 1 }, -1, { year: 2025, month: 12 }],
  [{ year: 2026, month: 5 }, 25, { year: 2028, month: 6 }],
])('months run on over the year: %j and %i more', (month, more, then) => {
  expect(monthAfter(month, more)).toEqual(then);
});

test('an archive has every month from its first to its last, and no other', () => {
  const span = { first: { year: 2025, month: 11 }, last: { year: 2026, month: 2 } };
  expect(monthsOf(span).map(writeMonth)).toEqual(['2026-02', '2026-01', '2025-12', '2025-11']);
  for (const month of monthsOf(span)) expect(isWithin(span, month)).toBe(true);
  expect(isWithin(span, { year: 2025, month: 10 })).toBe(false);
  expect(isWithin(span, { year: 2026, month: 3 })).toBe(false);
});

test('a month begins and ends where the zone of the newsroom has it', () => {
  expect(boundsOf('Asia/Jerusalem', { year: 2026, month: 10 })).toEqual({
    from: new Date('2026-09-30T21:00:00Z'),
    to: new Date('2026-10-31T22:00:00Z'),
  });
  expect(monthOf('Asia/Jerusalem', new Date('2026-09-30T21:00:00Z'))).toEqual({ year: 2026, month: 10 });
  expect(monthOf('America/New_York', new Date('2027-01-01T04:00:00Z'))).toEqual({ year: 2026, month: 12 });
});
