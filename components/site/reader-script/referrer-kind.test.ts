import { expect, test } from 'vitest';
import { referrerKind } from './referrer-kind.ts';

test.each([
  ['', 'direct'],
  ['https://harbour.example/world/boats', 'internal'],
  ['https://www.google.com/', 'search'],
  ['https://www.google.co.uk/', 'search'],
  ['https://duckduckgo.com/', 'search'],
  ['https://search.brave.com/', 'search'],
  ['android-app://com.google.android.googlequicksearchbox/', 'search'],
  ['https://l.facebook.com/', 'social'],
  ['https://t.co/abc', 'social'],
  ['https://old.reddit.com/r/boats', 'social'],
  ['https://bsky.app/', 'social'],
  ['https://elsewhere.example/', 'other'],
  ['https://harbour.example.elsewhere.example/', 'other'],
  ['https://notgoogle.com/', 'other'],
  ['https://google.elsewhere.example/', 'other'],
  ['https://netflix.com/', 'other'],
  ['not an address', 'other'],
] as const)('“%s” is %s', (referrer, kind) => {
  expect(referrerKind(referrer, 'harbour.example')).toBe(kind);
});

test('this site at another port is another site', () => {
  expect(referrerKind('http://localhost:3000/', 'localhost:4000')).toBe('other');
});
