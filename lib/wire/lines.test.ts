import { describe, expect, test } from 'vitest';
import { readLines } from './lines.ts';

const texts = (source: string): string[] => readLines(source).map((line) => line.text);

describe('reading lines', () => {
  test.each([
    ['Windows line ends', 'a\r\nb', ['a', 'b']],
    ['old Mac line ends', 'a\rb', ['a', 'b']],
    ['form feeds', 'a\fb', ['a', 'b']],
    ['a byte order mark', '\ufeffa', ['a']],
    ['zero-width spaces and soft hyphens', 'a\u200bb\u00adc', ['abc']],
    ['non-breaking spaces at the ends', '\u00a0a\u00a0b\u00a0', ['a\u00a0b']],
    ['direction marks at the ends', '\u200fא\u200e', ['א']],
    ['tabs', '\ta\tb', ['a    b']],
    ['Windows quotes read as Latin-1', '\u0093a\u0094 \u0096 b', ['“a” – b']],
    ['lone surrogates', 'a\ud800', ['a\ufffd']],
    ['null characters', 'a\0b', ['ab']],
  ])('copes with %s', (_, source, expected) => {
    expect(texts(source)).toEqual(expected);
  });

  test('keeps the joiners that Persian and emoji are spelled with', () => {
    expect(texts('می‌خواهم 👩‍🚒')).toEqual(['می‌خواهم 👩‍🚒']);
  });

  test('counts blank lines in the numbers and says which line opens a block', () => {
    expect(readLines('a\n\n b\nc')).toEqual([
      { number: 1, text: 'a', indent: 0, opensBlock: true },
      { number: 3, text: 'b', indent: 1, opensBlock: true },
      { number: 4, text: 'c', indent: 0, opensBlock: false },
    ]);
  });

  test('removes mail quoting of any depth when nearly every line has it', () => {
    expect(texts('> > a\n> >\n> > b')).toEqual(['a', 'b']);
  });

  test('keeps a quote mark that only some lines have', () => {
    expect(texts('a\nb\n> c\n>')).toEqual(['a', 'b', '> c', '>']);
  });
});
