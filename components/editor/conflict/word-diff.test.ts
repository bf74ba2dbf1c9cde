import { expect, test } from 'vitest';
import { type DiffRun, diffWords } from './word-diff.ts';

const marked = (runs: DiffRun[]) =>
  runs.map(({ text, isOnlyHere }) => (isOnlyHere ? `[${text.trim()}]` : text.trim())).join(' ');

test.each([
  [
    'The boat leaves at six',
    'The boat leaves at seven',
    'The boat leaves at [six]',
    'The boat leaves at [seven]',
  ],
  ['Old words', 'Quite new', '[Old words]', '[Quite new]'],
  ['', 'All of it', '', '[All of it]'],
  ['Same here', 'Same here', 'Same here', 'Same here'],
  ['One\n\ntwo', 'One\n\nand two', 'One\n\ntwo', 'One [and] two'],
])('between %j and %j each side marks its own words', (one, other, left, right) => {
  const diff = diffWords(one, other);
  expect(marked(diff.one)).toBe(left);
  expect(marked(diff.other)).toBe(right);
});

test('the runs of a text put together are the text', () => {
  const text = '  One  two\n\nthree ';
  expect(
    diffWords(text, 'One three')
      .one.map((run) => run.text)
      .join(''),
  ).toBe(text);
});

test('of texts too long to compare at least the equal ends are found', () => {
  const one = `Start ${'a '.repeat(3_000)}end`;
  const other = `Start ${'b '.repeat(3_000)}end`;
  expect(diffWords(one, other).one.map(({ isOnlyHere }) => isOnlyHere)).toEqual([false, true, false]);
});
