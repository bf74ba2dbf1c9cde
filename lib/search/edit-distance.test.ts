import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

test.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['harbour', 'harbour', 0],
  ['harbour', 'harbuor', 1],
  ['harbour', 'harbor', 1],
  ['harbour', 'arbour', 1],
  ['harbour', 'hxrbour', 1],
  ['ירושלים', 'ירושליים', 1],
  ['ferry', 'port', 4],
])('from %j to %j it is %i', (one, other, distance) => {
  expect(editDistance(one, other)).toBe(distance);
  expect(editDistance(other, one)).toBe(distance);
});
