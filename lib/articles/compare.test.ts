import { expect, test } from 'vitest';
import { EMPTY_BODY } from '#lib/content/body.ts';
import { compareArticles } from './compare.ts';
import type { ArticleSnapshot } from './queries/revisions.ts';

const ANN = { profileId: 'a', name: 'Ann', kind: 'person', role: 'Photographs' } as const;

const article: ArticleSnapshot = {
  headline: 'Ferry sails',
  standfirst: '',
  kicker: '',
  dateline: { place: 'HAIFA', agency: 'AP' },
  editorsNote: '',
  internalNote: '',
  body: EMPTY_BODY,
  schemaVersion: 1,
  section: 'world',
  slug: 'ferry-sails',
  language: 'en',
  type: 'news',
  bylines: [ANN],
  bylineText: '',
  tags: ['port', 'sea'],
  slugline: '',
  source: '',
  embargoUntil: null,
};

test('an article does not differ from itself', () => {
  expect(compareArticles(article, { ...article })).toMatchObject({ texts: [], fields: [], isSame: true });
});

test.each<[string, Partial<ArticleSnapshot>, object]>([
  ['another section', { section: 'sport' }, { label: 'Section', before: 'world', after: 'sport' }],
  ['no byline', { bylines: [] }, { label: 'Bylines', before: 'Ann (Photographs)', after: '' }],
  [
    'another order of tags',
    { tags: ['sea', 'port'] },
    { label: 'Tags', before: 'port, sea', after: 'sea, port' },
  ],
  [
    'an embargo',
    { embargoUntil: '2026-12-01T06:00:00Z' },
    { label: 'Embargo until', before: '', after: '2026-12-01T06:00:00Z' },
  ],
])('%s is a field that changed', (_, change, expected) => {
  expect(compareArticles(article, { ...article, ...change })).toMatchObject({
    fields: [expected],
    isSame: false,
  });
});

test('texts are compared by word', () => {
  const { texts } = compareArticles(article, { ...article, headline: 'Ferry returns', dateline: null });
  expect(texts).toMatchObject([
    { label: 'Headline', runs: [{ kind: 'same' }, { kind: 'deleted' }, { kind: 'inserted' }] },
    { label: 'Dateline', runs: [{ kind: 'deleted' }] },
  ]);
});
