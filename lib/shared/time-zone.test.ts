import { expect, test } from 'vitest';
import { isTimeZone } from './time-zone.ts';

// Browsers and databases disagree on which of the first two is the name.
test.each(['Asia/Calcutta', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5', 'UTC'])(
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
