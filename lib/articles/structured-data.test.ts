import { describe, expect, test } from 'vitest';
import { aSite, aStory } from '#lib/testing/published-stories.ts';
import type { PublishedStory } from './published.ts';
import { shorten, storyStructuredData } from './structured-data.ts';

function describedAs(changes: Partial<PublishedStory>): Record<string, unknown> {
  const graph = storyStructuredData(aSite(), aStory(changes))['@graph'] as Record<string, unknown>[];
  return graph[0] ?? {};
}

describe('the structured data of a story', () => {
  test.each([
    ['news', 'NewsArticle'],
    ['brief', 'NewsArticle'],
    ['analysis', 'AnalysisNewsArticle'],
    ['opinion', 'OpinionNewsArticle'],
  ] as const)('calls %s a %s', (type, schemaType) => {
    expect(describedAs({ type })['@type']).toBe(schemaType);
  });

  test('gives addresses in full', () => {
    expect(describedAs({}).url).toBe('https://harbour.example/harbour/crews-contain-fire');
  });

  test('names its publisher with the profiles that are its own', () => {
    expect(describedAs({}).publisher).not.toHaveProperty('sameAs');
    const socialProfiles = ['https://social.example/@post'];
    const graph = storyStructuredData(aSite({ socialProfiles }), aStory())['@graph'];
    expect(graph).toMatchObject([{ publisher: { sameAs: socialProfiles } }, {}]);
  });

  test('was changed when it was published, until an update says otherwise', () => {
    expect(describedAs({}).dateModified).toBe('2026-11-03T12:00:00.000Z');
    const updatedAt = '2026-11-04T08:30:00.000Z';
    expect(describedAs({ updatedAt })).toMatchObject({
      datePublished: '2026-11-03T12:00:00.000Z',
      dateModified: updatedAt,
    });
  });

  test('has every correction as a dated comment, and was changed when the last was made', () => {
    const correction = { id: 'c', kind: 'correction', place: 'top', text: 'It was 18.' } as const;
    const corrections = [
      { ...correction, at: '2026-11-05T08:30:00.000Z' },
      { ...correction, text: 'It was 19.', at: '2026-11-06T08:30:00.000Z' },
    ];
    expect(describedAs({ corrections })).toMatchObject({
      dateModified: '2026-11-06T08:30:00.000Z',
      correction: [
        { '@type': 'CorrectionComment', text: 'It was 18.', datePublished: '2026-11-05T08:30:00.000Z' },
        { '@type': 'CorrectionComment', text: 'It was 19.', datePublished: '2026-11-06T08:30:00.000Z' },
      ],
    });
    expect(describedAs({})).not.toHaveProperty('correction');
  });

  test('lists people and organisations apart, each with the page that stands for them', () => {
    const bylines = [
      { slug: 'a', name: 'Ada Byline', kind: 'person', role: 'Pictures' },
      { slug: 'b', name: 'Coastal Desk', kind: 'organisation', role: '' },
    ] as const;
    expect(describedAs({ bylines: [...bylines], bylineText: 'By all of us' }).author).toEqual([
      { '@type': 'Person', name: 'Ada Byline', url: 'https://harbour.example/authors/a' },
      { '@type': 'Organization', name: 'Coastal Desk', url: 'https://harbour.example/authors/b' },
    ]);
  });

  test('names the author of a free byline text without its "By"', () => {
    expect(describedAs({ bylines: [], bylineText: 'By Agencies' }).author).toEqual([
      { '@type': 'Organization', name: 'Agencies' },
    ]);
  });

  test('leaves out what the story does not have', () => {
    const article = describedAs({ standfirst: '', tags: [], datelinePlace: '' });
    expect(article).not.toHaveProperty('description');
    expect(article).not.toHaveProperty('keywords');
    expect(article).not.toHaveProperty('dateline');
  });

  test('leads from the publication over the section to the story', () => {
    const graph = storyStructuredData(aSite(), aStory())['@graph'] as Record<string, unknown>[];
    expect(graph[1]?.itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: 'The Harbour Post', item: 'https://harbour.example/' },
      { '@type': 'ListItem', position: 2, name: 'Harbour', item: 'https://harbour.example/harbour' },
      {
        '@type': 'ListItem',
        position: 3,
        name: 'Crews contain warehouse fire',
        item: 'https://harbour.example/harbour/crews-contain-fire',
      },
    ]);
  });
});

describe('a shortened text', () => {
  test.each([
    ['as it is when it fits', 'one two', 7, 'one two'],
    ['up to its last whole word', 'one two three', 9, 'one two…'],
    ['inside a word when there is only one', 'onetwothree', 6, 'onetw…'],
    ['after what is shown, however much more there is', 'one '.repeat(100_000), 6, 'one…'],
    ['without cutting a letter from its accent', 'e\u0301e\u0301e\u0301', 2, 'e\u0301…'],
  ])('ends %s', (_, text, limit, expected) => {
    expect(shorten(text, limit)).toBe(expected);
  });
});
