import { expect, test } from 'vitest';
import { initialsOf, pictureAddress } from './picture.ts';

test.each([
  ['Ada Lovelace', 'AL'],
  ['Ada King Lovelace', 'AL'],
  ['  madonna ', 'M'],
  ['(Sam) "Mac" O\u2019Neill', 'SO'],
  ['\u05e8\u05d5\u05d6\u05d4 \u05db\u05d4\u05df', '\u05e8\u05db'],
  ['\u738b\u5c0f\u660e', '\u738b'],
  ['E\u0301milie Zola', 'E\u0301Z'],
  ['\u{20bb7}\u91ce \u592a\u90ce', '\u{20bb7}\u592a'],
  ['\u2013 \u2013', ''],
])('of %s the initials are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test('there is an address where there is a picture', () => {
  expect(pictureAddress(null)).toBeNull();
  expect(pictureAddress('a-key')).toBe('/api/pictures/a-key');
});
