import { expect, test } from 'vitest';
import { instantOfLocal } from './zoned-time.ts';

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
