import { expect, test } from 'vitest';
import { parseWire } from '#lib/wire/parse-wire.ts';
import { fieldsFromWire, wordsFromWire } from './story-from-wire.ts';

test('copy fills the words, and what it does not say leaves the language alone', () => {
  const story = { ...parseWire('A headline that says it\n\nOne sentence.'), language: null };
  const words = wordsFromWire(story);
  expect(words.headline).toBe(story.headline);
  expect(words.body).toMatchObject({ type: 'doc' });
  expect(fieldsFromWire(story)).not.toHaveProperty('language');
});

test('the words of an embargo stand in the internal note', () => {
  const story = parseWire('EMBARGOED until 1800 GMT\n\nA headline that says it\n\nOne sentence.');
  expect(wordsFromWire(story).internalNote).toContain('EMBARGOED until 1800 GMT');
});

test('an embargo that is certain keeps the story back, and one that is not does not lift another', () => {
  const embargoed = (line: string) =>
    fieldsFromWire(parseWire(`${line}\n\nA headline that says it\n\nOne sentence.`));
  expect(embargoed('EMBARGO: 0600 BST 4 July 2026').embargoUntil).toBe('2026-07-04T05:00:00.000Z');
  expect(embargoed('EMBARGO: Friday')).not.toHaveProperty('embargoUntil');
});
