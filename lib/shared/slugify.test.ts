import { expect, test } from 'vitest';
import { isSlug } from './slug.ts';
import { firstFreeSlug, slugify } from './slugify.ts';

test.each([
  ['Blinken returns to Israel', 'blinken-returns-to-israel'],
  ['Week’s end: “cautious optimism”', 'weeks-end-cautious-optimism'],
  ['U.S. says no', 'us-says-no'],
  ['Österreich wählt – Straße gesperrt', 'osterreich-wahlt-strasse-gesperrt'],
  ['Київ тримається', 'kiyiv-trimaietsya'],
  ['  --  ', ''],
  ['!!!', ''],
])('%j becomes %j', (text, slug) => {
  expect(slugify(text)).toBe(slug);
});

test.each([
  'הכנסת אישרה את תקציב העיר',
  'مجلس المدينة يقر الميزانية',
  '東京で地震',
  '👩🏽‍🚒 a',
  'x'.repeat(10_000),
])('%j becomes a slug that can stand in an address', (text) => {
  expect(isSlug(slugify(text))).toBe(true);
});

test('a long headline is cut between words', () => {
  const slug = slugify('word '.repeat(40));
  expect(slug.length).toBeLessThanOrEqual(80);
  expect(slug.endsWith('word')).toBe(true);
});

test('the next free slug is counted from 2', () => {
  expect(firstFreeSlug('a', new Set())).toBe('a');
  expect(firstFreeSlug('a', new Set(['a', 'a-2', 'a-4']))).toBe('a-3');
});
