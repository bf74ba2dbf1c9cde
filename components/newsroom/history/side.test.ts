import { expect, test } from 'vitest';
import { comparisonHref, parseSide, sideName } from './side.ts';

test.each([
  ['12', 12],
  ['live', 'live'],
  ['working', 'working'],
  ['0', null],
  ['-1', null],
  ['1e3', null],
  ['99999999999', null],
  [['1', '2'], null],
  [undefined, null],
])('%j names the side %j', (value, side) => {
  expect(parseSide(value)).toBe(side);
});

test('an address names both sides, and the page of the timeline', () => {
  expect(comparisonHref('a', 3, 'working')).toBe('/admin/articles/a/history?from=3&to=working');
  expect(comparisonHref('a', 'live', 9, 40)).toBe('/admin/articles/a/history?from=live&to=9&before=40');
});

test('each side has a name', () => {
  expect([3, 'live', 'working'].map((side) => sideName(side as 3 | 'live' | 'working'))).toEqual([
    'revision 3',
    'the live version',
    'the working copy',
  ]);
});
