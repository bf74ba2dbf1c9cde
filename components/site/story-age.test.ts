import { expect, test } from 'vitest';
import { aStory } from '#lib/testing/published-stories.ts';
import { yearsOld } from './story-age.ts';

const firstPublishedAt = '2024-02-29T12:00:00.000Z';

test.each([
  ['2024-02-29T12:00:00Z', 0],
  ['2025-02-28T12:00:00Z', 0],
  ['2025-03-01T12:00:00Z', 1],
  ['2026-02-28T23:00:00Z', 1],
  ['2027-11-26T00:00:00Z', 3],
  ['2023-01-01T00:00:00Z', 0],
])('at %s it is %i years old', (now, years) => {
  expect(yearsOld(aStory({ firstPublishedAt }), new Date(now))).toBe(years);
});

test('what was changed in substance since is as old as the change', () => {
  const now = new Date('2027-11-26T00:00:00Z');
  expect(yearsOld(aStory({ firstPublishedAt, updatedAt: '2026-12-01T00:00:00.000Z' }), now)).toBe(0);
});
