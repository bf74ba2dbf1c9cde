import { expect, test } from 'vitest';
import { beginningOf, type HourOfViews, hourOf, sumUp } from './view-sums.ts';

const NOW = new Date('2026-11-26T14:40:00Z');

const row = (hour: string, views: number, kinds: Partial<HourOfViews> = {}): HourOfViews => ({
  hour: new Date(hour),
  referrer: 'direct',
  device: 'phone',
  views,
  ...kinds,
});

test('an instant is in the hour that began last', () => {
  expect(new Date(hourOf(NOW.getTime())).toISOString()).toBe('2026-11-26T14:00:00.000Z');
  expect(hourOf(3_600_000)).toBe(3_600_000);
});

test('a span has as many hours as it says, and ends with the one that is running', () => {
  const { hours } = sumUp([], 'days', NOW);
  expect(hours).toHaveLength(48);
  expect(hours.at(0)?.at).toBe(beginningOf('days', NOW).toISOString());
  expect(hours.at(-1)).toEqual({ at: '2026-11-26T14:00:00.000Z', views: 0 });
  expect(sumUp([], 'week', NOW).hours).toHaveLength(168);
});

test('views are summed up by hour, by where readers came from and by what they read on', () => {
  const rows = [
    row('2026-11-26T14:00:00Z', 5),
    row('2026-11-26T14:00:00Z', 2, { referrer: 'search' }),
    row('2026-11-25T09:00:00Z', 4, { referrer: 'search', device: 'desktop' }),
  ];
  const sums = sumUp(rows, 'days', NOW);
  expect(sums.total).toBe(11);
  expect(sums.hours.filter(({ views }) => views > 0)).toEqual([
    { at: '2026-11-25T09:00:00.000Z', views: 4 },
    { at: '2026-11-26T14:00:00.000Z', views: 7 },
  ]);
  expect(sums.referrers.map(({ views }) => views)).toEqual([5, 0, 6, 0, 0]);
  expect(sums.devices).toEqual([
    { kind: 'phone', views: 7 },
    { kind: 'tablet', views: 0 },
    { kind: 'desktop', views: 4 },
  ]);
});

test('an hour before the span, and one that is yet to come, are in no sum', () => {
  const rows = [row('2026-11-24T14:00:00Z', 5), row('2026-11-26T15:00:00Z', 5)];
  expect(sumUp(rows, 'days', NOW)).toMatchObject({ total: 0 });
  expect(sumUp(rows, 'week', NOW)).toMatchObject({ total: 5 });
});
