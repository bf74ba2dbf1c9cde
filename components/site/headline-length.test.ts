import { expect, test } from 'vitest';
import { headlineLength } from './headline-length.ts';

test.each([
  [60, 'short'],
  [61, 'medium'],
  [110, 'medium'],
  [111, 'long'],
])('a headline of %i characters is %s', (characters, length) => {
  expect(headlineLength('x'.repeat(characters))).toBe(length);
});
