import { describe, expect, test } from 'vitest';
import { offsetInWords, readWallTime, wallTimeAt, zoneInWords } from './wall-time.ts';

const [BERLIN, NEW_YORK, LORD_HOWE] = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'];

test('seconds are kept', () => {
  const instant = '2026-12-04T17:00:07.000Z';
  expect(readWallTime('2026-12-04T18:00:07', BERLIN)).toEqual({ kind: 'once', instant });
  expect(readWallTime('2026-12-04T18:00:60', BERLIN)).toBeNull();
});

describe('a time that clocks show once', () => {
  test.each([
    [BERLIN, '2026-12-04T18:00', '2026-12-04T17:00:00.000Z'],
    [BERLIN, '2026-07-04T18:00', '2026-07-04T16:00:00.000Z'],
    [BERLIN, '2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
    [BERLIN, '2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    [BERLIN, '2026-10-25T01:59', '2026-10-24T23:59:00.000Z'],
    [BERLIN, '2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
    [NEW_YORK, '2026-11-04T23:30', '2026-11-05T04:30:00.000Z'],
    [NEW_YORK, '2026-11-01T00:59', '2026-11-01T04:59:00.000Z'],
    [NEW_YORK, '2026-11-01T02:00', '2026-11-01T07:00:00.000Z'],
    [LORD_HOWE, '2026-10-04T02:30', '2026-10-03T15:30:00.000Z'],
    [LORD_HOWE, '2026-04-05T02:00', '2026-04-04T15:30:00.000Z'],
    ['UTC', '2028-02-29T00:00', '2028-02-29T00:00:00.000Z'],
    ['Pacific/Kiritimati', '2027-01-01T00:00', '2026-12-31T10:00:00.000Z'],
  ])('in %s %s is %s', (zone, wall, instant) => {
    expect(readWallTime(wall, zone)).toEqual({ kind: 'once', instant });
    expect(wallTimeAt(instant, zone)).toBe(wall);
  });
});

describe('a time that a clock change skips has its neighbours', () => {
  test.each([
    [BERLIN, '2026-03-29T02:00', '2026-03-29T01:59', '2026-03-29T03:00'],
    [BERLIN, '2026-03-29T02:59', '2026-03-29T01:59', '2026-03-29T03:00'],
    [NEW_YORK, '2026-03-08T02:30', '2026-03-08T01:59', '2026-03-08T03:00'],
    [LORD_HOWE, '2026-10-04T02:15', '2026-10-04T01:59', '2026-10-04T02:30'],
    // A zone that crosses the date line has no such day at all.
    ['Pacific/Apia', '2011-12-30T12:00', '2011-12-29T23:59', '2011-12-31T00:00'],
  ])('in %s %s', (zone, wall, before, after) => {
    expect(readWallTime(wall, zone)).toEqual({ kind: 'never', before, after });
    for (const neighbour of [before, after]) {
      expect(readWallTime(neighbour, zone)).toMatchObject({ kind: 'once' });
    }
  });
});

describe('a time that a clock change repeats is two instants', () => {
  test.each([
    [BERLIN, '2026-10-25T02:00', '2026-10-25T00:00:00.000Z', '2026-10-25T01:00:00.000Z'],
    [BERLIN, '2026-10-25T02:59', '2026-10-25T00:59:00.000Z', '2026-10-25T01:59:00.000Z'],
    [NEW_YORK, '2026-11-01T01:30', '2026-11-01T05:30:00.000Z', '2026-11-01T06:30:00.000Z'],
    [LORD_HOWE, '2026-04-05T01:45', '2026-04-04T14:45:00.000Z', '2026-04-04T15:15:00.000Z'],
  ])('in %s %s', (zone, wall, first, second) => {
    expect(readWallTime(wall, zone)).toEqual({ kind: 'twice', first, second });
    expect([first, second].map((instant) => wallTimeAt(instant, zone))).toEqual([wall, wall]);
  });
});

test.each([
  '',
  '2026-11-31T18:00',
  '2026-13-01T18:00',
  '2026-11-22T24:00',
  '2026-11-22 18:00',
  '2026-11-22T18:00Z',
])('"%s" is no time', (wall) => {
  expect(readWallTime(wall, BERLIN)).toBeNull();
});

test.each([
  [BERLIN, '2026-12-04T17:00:00Z', 'Europe/Berlin, UTC+1'],
  [NEW_YORK, '2026-07-04T17:00:00Z', 'America/New York, UTC−4'],
  [LORD_HOWE, '2026-07-04T17:00:00Z', 'Australia/Lord Howe, UTC+10:30'],
  ['America/St_Johns', '2026-12-04T17:00:00Z', 'America/St Johns, UTC−3:30'],
  ['UTC', '2026-12-04T17:00:00Z', 'UTC'],
])('%s at %s reads %s', (zone, instant, words) => {
  expect(zoneInWords(zone, instant)).toBe(words);
  expect(words).toContain(offsetInWords(zone, instant));
});
