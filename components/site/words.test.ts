import { expect, test } from 'vitest';
import { wordsFor } from './words.ts';

test.each([
  ['en', 'By'],
  ['en-GB', 'By'],
  ['he', 'מאת'],
  ['he-IL', 'מאת'],
  ['AR', 'بقلم'],
  ['fi', 'By'],
])('a page in %s writes its bylines with %s', (language, by) => {
  expect(wordsFor(language).by).toBe(by);
});
