import { describe, expect, test } from 'vitest';
import { storyStructuredData } from '#lib/articles/structured-data.ts';
import type { JsonLd } from '#lib/shared/json-ld.ts';
import { aSite, aStory } from '#lib/testing/published-stories.ts';
import { schemaFaults } from '#lib/testing/schema-org.ts';
import { frontStructuredData, listingStructuredData, profileStructuredData } from './structured-data.ts';

const ADA = {
  slug: 'ada',
  name: 'Ada Byline',
  kind: 'person',
  role: 'Harbour correspondent',
  bio: 'Sails.',
} as const;
const correction = { id: 'c', kind: 'correction', place: 'top', text: 'It was 18.' } as const;

const TRANSLATION = { address: '/world/boats', language: 'he', isOriginal: true, isOfOriginal: false };
const CONTACT = {
  id: '0193f000-0000-7000-8000-00000000c0de',
  address: '/about/contact',
  headline: 'Contact us',
  language: 'en',
};
const WHOLE = aSite({
  pages: { contact: CONTACT, ethics: { ...CONTACT, address: '/about/ethics' } },
  logos: { light: { address: '/media/logo/x.png', width: 480, height: 192 }, dark: null },
  contactEmail: 'desk@harbour.example',
  socialProfiles: ['https://social.example/@harbour'],
});

const RIGHT: readonly (readonly [string, JsonLd])[] = [
  ['the front', frontStructuredData(aSite())],
  ['the front of a site that says little', frontStructuredData(aSite({ tagline: '' }))],
  ['a section', listingStructuredData(aSite(), { name: 'World', description: 'Far.', path: '/world' })],
  [
    'a topic without a description',
    listingStructuredData(aSite(), { name: 'Fire', description: '', path: '/topics/fire' }),
  ],
  ['a person', profileStructuredData(aSite(), ADA)],
  [
    'an organisation that says little',
    profileStructuredData(aSite(), { ...ADA, kind: 'organisation', role: 'x', bio: '' }),
  ],
  ['a story', storyStructuredData(aSite(), aStory())],
  ['a translation', storyStructuredData(aSite(), aStory(), [TRANSLATION])],
  [
    'a story with a translation',
    storyStructuredData(aSite(), aStory(), [{ ...TRANSLATION, isOriginal: false, isOfOriginal: true }]),
  ],
  ['a story of a publication that says all there is', storyStructuredData(WHOLE, aStory())],
  ['a page', storyStructuredData(WHOLE, aStory({ isPage: true, standfirst: '' }))],
  ['the contact page', storyStructuredData(WHOLE, aStory({ isPage: true, id: CONTACT.id }))],
  [
    'the list of pages',
    listingStructuredData(WHOLE, { name: 'About', description: '', path: '/about', isAbout: true }),
  ],
  ['a story without anything', storyStructuredData(aSite(), aStory({ standfirst: '', bylines: [] }))],
  ...(['news', 'analysis', 'opinion', 'feature', 'live', 'brief'] as const).map(
    (type) => [`a story of type ${type}`, storyStructuredData(aSite(), aStory({ type }))] as const,
  ),
  [
    'a story with all there is',
    storyStructuredData(
      aSite(),
      aStory({
        bylines: [{ ...ADA }, { ...ADA, kind: 'organisation' }],
        tags: [{ slug: 'fire', name: 'Fire' }],
        datelinePlace: 'Port Alder',
        updatedAt: '2026-11-04T08:30:00.000Z',
        corrections: [{ ...correction, at: '2026-11-05T08:30:00.000Z' }],
      }),
    ),
  ],
];

describe('by the vocabulary of schema.org', () => {
  test.each(RIGHT)('%s is right', (_, data) => {
    expect(schemaFaults(data)).toEqual([]);
  });

  test.each([
    ['an unknown type', { '@type': 'Newspaper' }],
    ['a property of another type', { '@type': 'WebSite', wordCount: 3 }],
    ['a value of the wrong kind', { '@type': 'NewsArticle', author: 'Ada' }],
    ['a node of the wrong kind', { '@type': 'NewsArticle', author: { '@type': 'WebSite', name: 'x' } }],
    ['a path for an address', { '@type': 'WebSite', url: '/world' }],
    ['nothing for a name', { '@type': 'WebSite', name: '' }],
  ])('%s is wrong, so the check sees something', (_, node) => {
    expect(schemaFaults({ '@context': 'https://schema.org', '@graph': [node] })).toHaveLength(1);
  });
});

test('a story says which one it was made from, or which were made from it, and nothing it does not know', () => {
  const [first] = nodesOf(storyStructuredData(aSite(), aStory(), [TRANSLATION]));
  expect(first?.translationOfWork).toMatchObject({
    '@id': 'https://harbour.example/world/boats#article',
    inLanguage: 'he',
  });
  expect(first).not.toHaveProperty('workTranslation');
  const made = { ...TRANSLATION, isOriginal: false, isOfOriginal: true };
  const [original] = nodesOf(storyStructuredData(aSite(), aStory(), [made]));
  expect(original?.workTranslation).toMatchObject([{ url: 'https://harbour.example/world/boats' }]);
  const siblings = [{ ...TRANSLATION, isOriginal: false }];
  expect(JSON.stringify(storyStructuredData(aSite(), aStory(), siblings))).not.toMatch(/translation/i);
});

test('site and publisher are the same things on every page', () => {
  const [site, newsroom] = nodesOf(frontStructuredData(aSite()));
  const [article] = nodesOf(storyStructuredData(aSite(), aStory()));
  expect(article?.isPartOf).toMatchObject({ '@id': site?.['@id'] });
  expect(article?.publisher).toMatchObject({ '@id': newsroom?.['@id'] });
  expect(site?.publisher).toEqual({ '@id': newsroom?.['@id'] });
});

test('the front says how to search, and where what was wrong is owned up to', () => {
  const [site, newsroom] = nodesOf(frontStructuredData(aSite()));
  expect(site?.potentialAction).toMatchObject({
    target: { urlTemplate: 'https://harbour.example/search?q={search_term_string}' },
  });
  expect(newsroom?.correctionsPolicy).toBe('https://harbour.example/corrections');
});

test('the publisher says by which rules it works, how it is reached and what it looks like, on every page', () => {
  const [article] = nodesOf(storyStructuredData(WHOLE, aStory()));
  expect(article?.publisher).toMatchObject({
    ethicsPolicy: 'https://harbour.example/about/ethics',
    publishingPrinciples: 'https://harbour.example/about/ethics',
    contactPoint: { url: 'https://harbour.example/about/contact', email: 'desk@harbour.example' },
    logo: { url: 'https://harbour.example/media/logo/x.png', width: 480, height: 192 },
  });
  const bare = JSON.stringify(storyStructuredData(aSite(), aStory()));
  expect(bare).not.toMatch(/ethicsPolicy|contactPoint|logo/);
});

test('a page is no news, and the one for contact says so', () => {
  const typeOf = (id: string) =>
    nodesOf(storyStructuredData(WHOLE, aStory({ isPage: true, id })))[0]?.['@type'];
  expect(typeOf('another')).toBe('WebPage');
  expect(typeOf(CONTACT.id)).toBe('ContactPage');
  expect(JSON.stringify(storyStructuredData(WHOLE, aStory({ isPage: true })))).not.toMatch(
    /NewsArticle|author/,
  );
});

function nodesOf(data: Readonly<Record<string, unknown>>): Record<string, unknown>[] {
  return data['@graph'] as Record<string, unknown>[];
}
