import { expect, test } from 'vitest';
import { goneForGoodAt } from './trash.ts';

const trashedAt = '2026-11-26T09:30:00.000Z';

test('a story that readers never had is gone for good 30 days after it was thrown away', () => {
  expect(goneForGoodAt({ trashedAt, publication: 'never' })).toEqual(new Date('2026-12-26T09:30:00.000Z'));
});

test('one that was on the site is kept, and one that is not in the trash has no such time', () => {
  expect(goneForGoodAt({ trashedAt, publication: 'unpublished' })).toBeNull();
  expect(goneForGoodAt({ trashedAt: null, publication: 'never' })).toBeNull();
});
