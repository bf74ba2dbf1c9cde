import { expect, test } from 'vitest';
import { dayIn, instantOfLocal, nextTimeIn } from './zoned-time.ts';

test.each([
  ['UTC', '2026-11-26T18:30', '2026-11-26T18:30:00.000Z'],
  ['Europe/Dublin', '2026-07-01T00:10', '2026-06-30T23:10:00.000Z'],
  ['Asia/Jerusalem', '2026-01-01T01:00', '2025-12-31T23:00:00.000Z'],
  ['America/New_York', '2026-11-01T01:30', '2026-11-01T06:30:00.000Z'],
  ['Europe/Dublin', '2026-10-25T01:30', '2026-10-25T01:30:00.000Z'],
  ['Europe/Dublin', '2026-03-29T01:30', '2026-03-29T01:30:00.000Z'],
  ['America/New_York', '2026-03-08T02:30', '2026-03-08T07:30:00.000Z'],
  ['Pacific/Auckland', '2026-09-27T03:30', '2026-09-26T14:30:00.000Z'],
])('in %s it is %s at %s', (zone, text, instant) => {
  expect(instantOfLocal(zone, text)?.toISOString()).toBe(instant);
});

test.each([
  '',
  'yesterday',
  '2026-11-26',
  '2026-02-30T10:00',
  '2026-13-01T10:00',
  '2026-11-26T25:00',
  '2026-11-26T18:30Z',
])('%j is no local time', (text) => {
  expect(instantOfLocal('UTC', text)).toBe(null);
});

const SEVEN = { hour: 7, minute: 0 };

test.each([
  ['a morning before it', 'Europe/Dublin', '2026-11-26T05:00:00Z', '2026-11-26T07:00:00Z'],
  ['at seven itself, the next day', 'Europe/Dublin', '2026-11-26T07:00:00Z', '2026-11-27T07:00:00Z'],
  ['the night in which clocks go forward', 'Europe/Berlin', '2026-03-28T20:00:00Z', '2026-03-29T05:00:00Z'],
  ['the night in which clocks go back', 'Europe/Berlin', '2026-10-24T20:00:00Z', '2026-10-25T06:00:00Z'],
  ['after seven on the day of a change', 'America/New_York', '2026-03-08T12:00:00Z', '2026-03-09T11:00:00Z'],
  [
    'clocks that go forward after UTC’s seven',
    'America/Los_Angeles',
    '2026-03-08T09:00:00Z',
    '2026-03-08T14:00:00Z',
  ],
  ['a day that is ahead of UTC', 'Pacific/Auckland', '2026-06-30T20:00:00Z', '2026-07-01T19:00:00Z'],
  ['the last day of a year', 'America/New_York', '2026-12-31T23:00:00Z', '2027-01-01T12:00:00Z'],
  ['an offset of 45 minutes', 'Asia/Kathmandu', '2026-01-01T00:00:00Z', '2026-01-01T01:15:00Z'],
])('seven o’clock: %s', (_, zone, after, expected) => {
  expect(nextTimeIn(zone, SEVEN, new Date(after))).toEqual(new Date(expected));
});

test('the day is the zone’s', () => {
  expect(dayIn('Pacific/Auckland', new Date('2026-12-31T12:00:00Z'))).toEqual({
    year: 2027,
    month: 1,
    day: 1,
  });
  expect(dayIn('America/New_York', new Date('2027-01-01T02:00:00Z'))).toEqual({
    year: 2026,
    month: 12,
    day: 31,
  });
});
