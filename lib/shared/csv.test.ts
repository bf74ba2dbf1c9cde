import { expect, test } from 'vitest';
import { csvRecord } from './csv.ts';

test('cells are quoted where they must be, and the record ends as the standard says', () => {
  expect(csvRecord(['plain', 'a, b', 'say "no"', 'two\nlines', 'שלום', ''])).toBe(
    'plain,"a, b","say ""no""","two\nlines",שלום,\r\n',
  );
});

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝1', "'＝1"],
  [' =1', "' =1"],
  ['\u200e=1', "'\u200e=1"],
  ['\t=1', "'\t=1"],
  ['\r=1', '"\'\r=1"'],
  ['\nx', '"\'\nx"'],
  ['=cmd|"/c calc"!A1', '"\'=cmd|""/c calc""!A1"'],
  ['|x', "'|x"],
])('%j cannot start a formula', (text, written) => {
  expect(csvRecord([text])).toBe(`${written}\r\n`);
});

test.each(['a=1', '1-2', 'x@news.example', '“=1”', '2026-11-26T00:00:00.000Z'])(
  '%j stays as it is',
  (text) => {
    expect(csvRecord([text])).toBe(`${text}\r\n`);
  },
);
