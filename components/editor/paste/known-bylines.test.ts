import { expect, test } from 'vitest';
import { knownBylines, unknownBylines } from './known-bylines.ts';

const profiles = [
  { id: 'desk', slug: 'harbour-desk', name: 'Harbour Desk', kind: 'person' as const },
  { id: 'staff', slug: 'harbour-desk-2', name: 'Harbour Desk', kind: 'organisation' as const },
];

test('a byline keeps the job beside the name', () => {
  const bylines = [{ name: 'Harbour Desk', kind: 'person' as const, role: 'in Port Alder' }];
  expect(knownBylines(bylines, profiles)).toMatchObject([{ role: 'in Port Alder' }]);
});

test.each([
  ['a name in capitals', { name: 'HARBOUR DESK', kind: 'organisation' as const }, ['staff'], 0],
  ['the kind that the story says', { name: 'Harbour Desk', kind: 'person' as const }, ['desk'], 0],
  ['nobody of another name', { name: 'Harbour Desk II', kind: 'person' as const }, [], 1],
])('a byline finds %s', (_, byline, ids, unknown) => {
  expect(knownBylines([byline], profiles).map(({ profileId }) => profileId)).toEqual(ids);
  expect(unknownBylines([byline], profiles)).toHaveLength(unknown);
});
