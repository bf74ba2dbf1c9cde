import { expect, test } from 'vitest';
import { sizeOfChange } from './size-of-change.ts';

test.each([
  ['', 'Two words.', 2, 0],
  ['Two words.', '', 0, 2],
  ['one two', 'two one', 0, 0],
  ['the cat, the dog', 'the cat; a dog', 1, 1],
  ['התקציב אושר', 'התקציב נדחה', 1, 1],
])('from “%s” to “%s”: %i added, %i removed', (before, after, added, removed) => {
  expect(sizeOfChange(before, after)).toEqual({ added, removed });
});
