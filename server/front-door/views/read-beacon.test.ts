import { expect, test } from 'vitest';
import { LONGEST_BEACON_BYTES, readBeacon } from './read-beacon.ts';

const STORY = '0193f000-0000-7000-8000-000000000001';

test('a view names a story and what kind of place its reader came from', () => {
  const text = JSON.stringify({ story: STORY.toUpperCase(), from: 'internal' });
  expect(readBeacon(text)).toEqual({ story: STORY, referrer: 'internal' });
  expect(text.length).toBeLessThan(LONGEST_BEACON_BYTES);
});

test.each([
  ['nothing', ''],
  ['no JSON', 'story=1'],
  ['null', 'null'],
  ['a list', JSON.stringify([STORY, 'direct'])],
  ['a word', '"direct"'],
  ['no story', JSON.stringify({ from: 'direct' })],
  ['no kind of place', JSON.stringify({ story: STORY })],
  ['another id', JSON.stringify({ story: '1', from: 'direct' })],
  ['a list of ids', JSON.stringify({ story: [STORY], from: 'direct' })],
  ['an address in place of a kind', JSON.stringify({ story: STORY, from: 'https://search.example/?q=me' })],
  ['a kind that every object has', JSON.stringify({ story: STORY, from: 'constructor' })],
  ['more than that', JSON.stringify({ story: STORY, from: 'direct', reader: 'me' })],
])('%s is no view', (_, text) => {
  expect(readBeacon(text)).toBeNull();
});
