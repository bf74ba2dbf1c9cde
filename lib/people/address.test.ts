import { expect, test } from 'vitest';
import { peopleQuery, readPeopleFilter } from './address.ts';

test.each([
  [{}, {}],
  [
    { q: ' ada ', role: 'editor', state: 'disabled' },
    { q: 'ada', role: 'editor', state: 'disabled' },
  ],
  [{ q: ['a', 'b'], role: 'king', state: 'gone' }, {}],
])('an address of %j is read, and written again', (query, written) => {
  expect(peopleQuery(readPeopleFilter(query))).toEqual(written);
});
