import { expect, test } from 'vitest';
import { alternatesOf } from './alternates.ts';

const SITE = { url: 'https://harbour.example', language: 'en' };
const at = (language: string) => ({ address: `/world/${language}`, language });

test('a story without translations has no alternates', () => {
  expect(alternatesOf(SITE, at('en'), [])).toEqual([]);
});

test.each([
  ['en', ['fr', 'he'], ['en', 'fr', 'he', 'x-default']],
  ['he', ['en'], ['en', 'he', 'x-default']],
  ['he', ['fr'], ['fr', 'he']],
])('a story in %s that is there in %j too names %j', (own, others, expected) => {
  const alternates = alternatesOf(SITE, at(own), others.map(at));
  expect(alternates.map(({ hreflang }) => hreflang)).toEqual(expected);
  for (const { hreflang, href } of alternates)
    expect(href).toBe(`https://harbour.example/world/${hreflang === 'x-default' ? 'en' : hreflang}`);
});
