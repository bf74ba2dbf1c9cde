import { describe, expect, test } from 'vitest';
import { tidyLine, tidyLines, unwantedIn } from './tidy-text.ts';

describe('a line', () => {
  test.each([
    [
      'line breaks become a space',
      'one \r\n\n two\u2028three\u2029four\u0085five',
      'one two three four five',
    ],
    ['tabs become a space', 'one\ttwo\vthree\ffour', 'one two three four'],
    ['control characters go', 'be\u0007ll \u001b[31mred\u007f \u009bone', 'bell [31mred one'],
    ['what turns the direction goes', 'exe\u202egpj.\u202c \u202aa\u202b\u202d', 'exegpj. a'],
    ['marks, isolates and joiners stay', '\u200fa\u200eb \u2067c\u2069 \u200cd\u200de\u061c', undefined],
    ['spaces stay as they are', ' a\u00a0b  c\u202fd ', undefined],
    ['letters of all planes stay', 'שלום عالم 🔥👩‍👩‍👧 𝔘', undefined],
  ])('%s', (_, typed, tidied = typed) => {
    expect(tidyLine(typed)).toBe(tidied);
    expect(unwantedIn(tidied, 'line')).toEqual([]);
  });

  test('of a hundred thousand spaces is tidied at once', () => {
    const start = performance.now();
    tidyLine(`${' '.repeat(100_000)}x`);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

test('lines keep their breaks and tabs, and nothing else of the kind', () => {
  expect(tidyLines('one\r\ntwo\rthree\u2028four\n\n\tfive\u0007\u202e\u200f')).toBe(
    'one\ntwo\nthree\nfour\n\n\tfive\u200f',
  );
});

test('what is unwanted is found where it stands', () => {
  expect(unwantedIn('a\tb\u202ec', 'line')).toEqual([
    { index: 1, isBreak: true },
    { index: 3, isBreak: false },
  ]);
  expect(unwantedIn('a\tb\u202ec', 'lines')).toEqual([{ index: 3, isBreak: false }]);
});
