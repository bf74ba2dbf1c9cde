import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EXITS, EXITS_WITHOUT_STORIES } from './exits.ts';

test('every door of the site, and every public one of the API, is in the list of exits or said to show no story', () => {
  const doors = [
    ...globSync('app/(site)/**/{page.tsx,route.ts}'),
    // What asks for an actor shows nothing to readers.
    ...globSync('app/api/v1/{published,suggest}/**/route.ts'),
  ].sort();
  const listed = new Set([...EXITS.map(({ door }) => door), ...EXITS_WITHOUT_STORIES]);
  expect(doors.length).toBeGreaterThan(6);
  expect([...listed].sort()).toEqual(doors);
});
