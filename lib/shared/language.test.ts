import { expect, test } from 'vitest';
import { canonicalLanguage, directionOfText } from './language.ts';

test.each([
  ['Harbour vote', 'ltr'],
  ['הצבעה בנמל', 'rtl'],
  ['12: تصويت الميناء', 'rtl'],
  ['“BBC” אומר', 'ltr'],
  ['港口投票', 'ltr'],
  ['17–12', 'ltr'],
  ['', 'ltr'],
])('%j runs %s', (text, direction) => {
  expect(directionOfText(text)).toBe(direction);
});

test.each([
  ['en', 'en'],
  ['en-gb', 'en-GB'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['iw', 'he'],
  ['en-zz-zz', null],
  ['en-12', null],
  ['e', null],
  ['', null],
])('the language %j is written %s', (tag, canonical) => {
  expect(canonicalLanguage(tag)).toBe(canonical);
});
