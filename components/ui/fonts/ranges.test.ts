import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RANGES, rangeText } from './ranges.ts';

const FOLDER = import.meta.dirname;
const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
/** What the sheet and the loader say of each file, in one form. */
const said = [
  ...read('reader-fonts.css').matchAll(/reader\/([\w-]+)\.woff2[^}]*?unicode-range:\s*([^;]+);/g),
  ...read('reader-fonts.ts').matchAll(/reader\/([\w-]+)\.woff2[^}]*\}[^}]*?value:\s*'([^']+)'/g),
].map(([, file = '', range = '']) => [file, range.replace(/\s+/g, ' ')] as const);

test('every file is declared once', () => {
  const files = readdirSync(join(FOLDER, 'reader')).map((name) => name.replace('.woff2', ''));
  expect(said.map(([file]) => file).sort()).toEqual(files.sort());
});

test('each with the characters it was made of', () => {
  for (const [file, range] of said) {
    const name =
      (['latin-ext', 'latin-1', 'latin'] as const).find((ending) => file.endsWith(ending)) ?? 'latin';
    expect(range, file).toBe(RANGES[name].characters);
  }
});

test('no character is in two files of a face', () => {
  const all = Object.values(RANGES).flatMap(({ characters }) => [...rangeText(characters)]);
  expect(new Set(all).size).toBe(all.length);
});

test('the first file is enough for English', () => {
  const first = new Set(rangeText(RANGES.latin.characters));
  const text = '“It isn’t £5,” she said – 20% of it (at 9:30); Smith & Sons’ bill: $4… or €3? Yes! [sic] A/B';
  expect([...text].filter((character) => !first.has(character) && !'[]'.includes(character))).toEqual([]);
});

test('what an ordinary English story fetches is small', () => {
  const bytes = ['text-latin', 'display-latin'].map(
    (file) => readFileSync(join(FOLDER, `reader/${file}.woff2`)).length,
  );
  expect(bytes.reduce((sum, one) => sum + one)).toBeLessThan(22 * 1024);
});
