import { describe, expect, test } from 'vitest';
import { readTerms, type Term, writeTerms } from './terms.ts';

const word = (words: string, changes: Partial<Term> = {}): Term => {
  return { words, isPhrase: false, isExcluded: false, ...changes };
};

describe('a query', () => {
  test.each<[string, Term[]]>([
    ['ferry harbour', [word('ferry'), word('harbour')]],
    ['"night ferry" port', [word('night ferry', { isPhrase: true }), word('port')]],
    ['“night ferry”', [word('night ferry', { isPhrase: true })]],
    ['ferry -storm', [word('ferry'), word('storm', { isExcluded: true })]],
    ['-"night ferry"', [word('night ferry', { isPhrase: true, isExcluded: true })]],
    ['well-known', [word('well-known')]],
    ['צה"ל בצפון', [word('צה"ל'), word('בצפון')]],
    ['"never closed', [word('never'), word('closed')]],
    ['- " "" -- & | ! <-> :*', []],
    ['', []],
  ])('%j is read', (query, terms) => {
    expect(readTerms(query)).toEqual(terms);
  });

  test.each(['ferry harbour', '"night ferry" -storm', 'צה"ל'])('%j is written as it was read', (query) => {
    expect(writeTerms(readTerms(query))).toBe(query);
  });

  test('ends after twelve terms, however long it is', () => {
    expect(readTerms('a '.repeat(5000))).toHaveLength(12);
  });
});
