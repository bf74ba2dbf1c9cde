import { expect, test } from 'vitest';
import { csvRecord } from './csv.ts';
import { csvRecords } from './csv-records.ts';

test.each([
  ['commas', 'a,b\n1,2\n'],
  ['semicolons', 'a;b\r\n1;2\r\n'],
  ['tabs', 'a\tb\n1\t2'],
  ['a mark of order and old line ends', '\uFEFFa,b\r1,2\r'],
  ['empty lines', '\na,b\n\n , \n1,2\n\n'],
])('cells are found in a file with %s', (_, file) => {
  expect(csvRecords(file).map(({ cells }) => cells)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

test('quoted cells hold separators, quotation marks and lines, and the count of lines goes on', () => {
  expect(csvRecords('name,note\n"Quill, Ada","she said ""no""\ntwice"\nBob,5" of rain\n')).toEqual([
    { line: 1, cells: ['name', 'note'] },
    { line: 2, cells: ['Quill, Ada', 'she said "no"\ntwice'] },
    { line: 4, cells: ['Bob', '5" of rain'] },
  ]);
});

test('a quotation that never ends loses nothing', () => {
  expect(csvRecords('a,"b\nc,d')).toEqual([{ line: 1, cells: ['a', 'b\nc,d'] }]);
  expect(csvRecords('a,"b"c,d')).toEqual([{ line: 1, cells: ['a', 'bc', 'd'] }]);
});

test('an empty file has no records', () => {
  expect([csvRecords(''), csvRecords('\n\n')]).toEqual([[], []]);
});

test('what we write is read back', () => {
  const cells = ['plain', 'a, b', 'said "so"', 'two\nlines', ''];
  expect(csvRecords(csvRecord(cells))).toEqual([{ line: 1, cells }]);
});
