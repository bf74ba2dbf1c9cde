import { expect, test } from 'vitest';
import { parseWire } from '#lib/wire/parse-wire.ts';
import { fieldsFromWire, knownBylines, unknownBylines, wordsFromWire } from './fields-from-wire.ts';

const profiles = [
  { id: 'desk', slug: 'harbour-desk', name: 'Harbour Desk', kind: 'person' as const },
  { id: 'staff', slug: 'harbour-desk-2', name: 'Harbour Desk', kind: 'organisation' as const },
];

test('a story fills the parts and the fields, and what it does not say leaves the language alone', () => {
  const story = { ...parseWire('A headline that says it\n\nOne sentence.'), language: null };
  const fields = fieldsFromWire(story, profiles);
  const words = wordsFromWire(story);
  expect(words.headline).toBe(story.headline);
  expect(words.body).toMatchObject({ type: 'doc' });
  expect(fields).not.toHaveProperty('language');
});

test('the words of an embargo stand in the internal note', () => {
  const story = parseWire('EMBARGOED until 1800 GMT\n\nA headline that says it\n\nOne sentence.');
  expect(wordsFromWire(story).internalNote).toContain('EMBARGOED until 1800 GMT');
});

test('an embargo that is certain keeps the story back, and one that is not does not lift another', () => {
  const embargoed = (line: string) =>
    fieldsFromWire(parseWire(`${line}\n\nA headline that says it\n\nOne sentence.`), profiles);
  expect(embargoed('EMBARGO: 0600 BST 4 July 2026').embargoUntil).toBe('2026-07-04T05:00:00.000Z');
  expect(embargoed('EMBARGO: Friday')).not.toHaveProperty('embargoUntil');
});

test('a byline keeps the job beside the name', () => {
  const bylines = [{ name: 'Harbour Desk', kind: 'person' as const, role: 'in Port Alder' }];
  expect(knownBylines(bylines, profiles)).toMatchObject([{ role: 'in Port Alder' }]);
});

test.each([
  ['a name in capitals', { name: 'HARBOUR DESK', kind: 'organisation' as const }, ['staff'], 0],
  ['the kind that the story says', { name: 'Harbour Desk', kind: 'person' as const }, ['desk'], 0],
  ['nobody of another name', { name: 'Harbour Desk II', kind: 'person' as const }, [], 1],
])('a byline finds %s', (_, byline, ids, unknown) => {
  expect(knownBylines([byline], profiles).map(({ profileId }) => profileId)).toEqual(ids);
  expect(unknownBylines([byline], profiles)).toHaveLength(unknown);
});
