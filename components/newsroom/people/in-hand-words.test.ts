import { expect, test } from 'vitest';
import { inHandWords } from './in-hand-words.ts';

test.each([
  [0, 0, 'Nothing is in their hands.'],
  [1, 0, '1 story they began was never published.'],
  [0, 1, '1 story is assigned to them.'],
  [2, 1300, '1,300 stories are assigned to them, and 2 stories they began were never published.'],
])('%i begun and %i assigned', (begun, assigned, sentence) => {
  expect(inHandWords({ begun, assigned })).toBe(sentence);
});
