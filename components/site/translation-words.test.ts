import { expect, test } from 'vitest';
import { invitationTo, otherLanguages } from './translation-words.ts';

test.each([
  ['he', 'קראו בעברית'],
  ['de', 'Auf Deutsch lesen'],
  ['ja', '日本語'],
  ['en-GB', 'British English'],
  ['xx', 'xx'],
])('a story in %s is invited to with %s', (language, words) => {
  expect(invitationTo(language)).toBe(words);
});

test.each([
  ['he', 'הכתבה בשפות אחרות'],
  ['fi', 'This story in other languages'],
])('the list of them on a page in %s is called %s', (language, words) => {
  expect(otherLanguages(language)).toBe(words);
});
