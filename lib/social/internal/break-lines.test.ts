import { describe, expect, test } from 'vitest';
import { breakLines } from './break-lines.ts';

// Every character is as wide as any other.
const measure = (text: string) => text.length;

describe('lines', () => {
  test.each([
    ['one when it fits', 'one two', 7, ['one two']],
    ['of about the same length', 'aaaa bbbb cccc dddd ee', 19, ['aaaa bbbb', 'cccc dddd ee']],
    ['without the spaces between', '  aa   bb\ncc ', 5, ['aa bb', 'cc']],
    ['through a word that is too long', 'abcdefgh', 3, ['abc', 'def', 'gh']],
    [
      'through a word between letters as people see them',
      'e\u0301e\u0301e\u0301',
      4,
      ['e\u0301e\u0301', 'e\u0301'],
    ],
    ['none for nothing', ' ', 5, []],
  ])('are %s', (_, text, width, lines) => {
    expect(breakLines(text, width, measure)).toEqual(lines);
  });

  test('are never wider than there is room, and lose no word', () => {
    const text = 'Blinken returns to Israel as Biden pushes for ceasefire by end of the week';
    for (let width = 9; width < text.length; width += 1) {
      const lines = breakLines(text, width, measure);
      expect(Math.max(...lines.map(measure))).toBeLessThanOrEqual(width);
      expect(lines.join(' ')).toBe(text);
    }
  });
});
