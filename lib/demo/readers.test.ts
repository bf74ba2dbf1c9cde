import { describe, expect, test } from 'vitest';
import { readersOf } from './readers.ts';

const NOW = new Date('2026-11-26T14:40:00Z');
const HOUR_MS = 3_600_000;
const story = (key: string, hoursAgo: number) => ({ key, at: new Date(NOW.getTime() - hoursAgo * HOUR_MS) });
const sum = (rows: ReturnType<typeof readersOf>) => rows.reduce((total, { views }) => total + views, 0);

describe('invented readers', () => {
  test('are the same each time, and others for each story', () => {
    expect(readersOf(story('ferry', 30), NOW)).toEqual(readersOf(story('ferry', 30), NOW));
    expect(readersOf(story('ferry', 30), NOW)).not.toEqual(readersOf(story('boats', 30), NOW));
  });

  test('read nothing before it is there, nothing later than now, and whole views only', () => {
    const rows = readersOf(story('ferry', 5), NOW);
    const hours = rows.map(({ hour }) => hour.getTime());
    expect(Math.min(...hours)).toBe(Date.parse('2026-11-26T09:00:00Z'));
    expect(Math.max(...hours)).toBe(Date.parse('2026-11-26T14:00:00Z'));
    for (const { views } of rows) expect(Number.isInteger(views) && views > 0).toBe(true);
  });

  test('turn to what is new, and hardly to what is old', () => {
    const keys = Array.from({ length: 40 }, (_, n) => `story ${n}`);
    const of = (hoursAgo: number) =>
      keys.reduce((total, key) => {
        const rows = readersOf(story(key, hoursAgo), NOW);
        return total + sum(rows.filter(({ hour }) => hour.getTime() > NOW.getTime() - 24 * HOUR_MS));
      }, 0);
    expect(of(12)).toBeGreaterThan(3 * of(60));
    expect(of(60)).toBeGreaterThan(of(400));
    expect(of(61 * 24)).toBe(0);
  });
});
