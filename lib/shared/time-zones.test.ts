import { expect, test } from 'vitest';
import { isTimeZone, listTimeZones } from './time-zones.ts';

test('every zone of the list is one', () => {
  const zones = listTimeZones();
  expect(zones[0]).toBe('UTC');
  expect(zones).toContain('Europe/Dublin');
  expect(new Set(zones).size).toBe(zones.length);
  expect(zones.filter((zone) => !isTimeZone(zone))).toEqual([]);
});

// Browsers disagree on which of the two is the name.
test.each(['Asia/Calcutta', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'])(
  '%s is a zone',
  (name) => {
    expect(isTimeZone(name)).toBe(true);
  },
);

test.each(['', '+02:00', 'Europe/Nowhere', 'europe/berlin', "UTC'; DROP TABLE newsroom", 'UTC\n', '../UTC'])(
  '%j is none',
  (name) => {
    expect(isTimeZone(name)).toBe(false);
  },
);
