import type { ArticleListItem } from '#lib/articles/queries/list-row.ts';

/** A row of the list, with whatever a test changes. */
export function anItem(changes: Partial<ArticleListItem> = {}): ArticleListItem {
  return {
    id: '0193f000-0000-7000-8000-000000000001',
    version: 1,
    headline: 'Harbour reopens',
    slugline: '',
    slug: 'harbour-reopens',
    language: 'en',
    section: { slug: 'world', name: 'World' },
    isPage: false,
    bylines: ['Mei Tan'],
    bylineText: '',
    stage: 'draft',
    publication: 'never',
    hasUnpublishedChanges: false,
    address: null,
    priority: 'normal',
    assignee: null,
    dueAt: null,
    isOverdue: false,
    isConfidential: false,
    trashedAt: null,
    changedAt: '2026-11-03T12:00:00.000Z',
    changedBy: { id: null, name: 'Ada' },
    publishedAt: null,
    words: 300,
    plannedWords: null,
    viewsOfDay: 0,
    ...changes,
  };
}
