import { beforeAll, describe, expect, test } from 'vitest';
import { type Faces, openFaces } from './faces.ts';
import { shapeLine } from './shape-line.ts';
import { textRuns } from './text-runs.ts';

let faces: Faces;
beforeAll(async () => {
  faces = await openFaces();
});

const seen = (line: string, direction: 'ltr' | 'rtl') =>
  textRuns(line, faces.serif, direction).map(({ text, isRightToLeft }) =>
    isRightToLeft ? [...text].reverse().join('') : text,
  );

describe('the stretches of a line', () => {
  test.each([
    ['one language', 'Fire is out', 'ltr', ['Fire is out']],
    ['a foreign name', 'Say שלום now', 'ltr', ['Say ', 'םולש', ' now']],
    ['a foreign name the other way', 'שלום Gaza שם', 'rtl', ['םש', ' ', 'Gaza', ' ', 'םולש']],
    ['a number in Arabic', 'نهاية 2024', 'rtl', ['2024', ' ', 'ةياهن']],
    ['letters of another file', 'Łódź', 'ltr', ['Ł', 'ód', 'ź']],
    ['signs that no face has', 'no 🔥 here', 'ltr', ['no  here']],
  ] as const)('of %s stand as they are read', (_, line, direction, runs) => {
    expect(seen(line, direction).join('|').replaceAll('| |', '| ').replaceAll(' |', '|')).toBe(
      runs.join('|').replaceAll('| |', '| ').replaceAll(' |', '|'),
    );
  });
});

describe('a shaped line', () => {
  const shaped = (line: string, direction: 'ltr' | 'rtl' = 'ltr') => shapeLine(line, faces.serif, direction);

  test('joins Arabic letters: apart they take other shapes', () => {
    const outlines = (line: string) => shaped(line, 'rtl').glyphs.map(({ outline }) => outline);
    const apart = ['ع', 'ا', 'ج', 'ل'].flatMap(outlines);
    const joined = outlines('عاجل');
    expect(joined.length).toBeGreaterThan(0);
    expect(joined.every((outline) => apart.includes(outline))).toBe(false);
  });

  test('sets Hebrew points on their letters, without room of their own', () => {
    expect(shaped('שִׁ', 'rtl').width).toBeCloseTo(shaped('ש', 'rtl').width, 2);
  });

  test('kerns, and is as wide as its letters need', () => {
    expect(shaped('AV').width).toBeLessThan(shaped('A').width + shaped('V').width);
    expect(shaped('').width).toBe(0);
  });

  test('has an outline for every letter of the languages of the house', () => {
    for (const words of ['Crews', 'Čapek Łódź', 'người đọc', 'שלום', 'العالم پژگ']) {
      const { glyphs } = shaped(words.replaceAll(' ', ''));
      expect(
        glyphs.every(({ outline }) => outline !== ''),
        words,
      ).toBe(true);
    }
  });
});
