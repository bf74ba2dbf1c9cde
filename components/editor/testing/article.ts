import type { Article } from '#components/editor/article.ts';
import type { Body } from '#lib/content/body.ts';

/** A body of paragraphs; an empty text is an empty one. */
export function aBody(...paragraphs: string[]): Body {
  return {
    type: 'doc',
    content: paragraphs.map((text) => ({
      type: 'paragraph',
      ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
    })),
  };
}

/** A draft as the server gives it, version 7, saved at 14:00 UTC. */
export function anArticle(changes: Partial<Article> = {}): Article {
  return {
    id: '0190a000-0000-7000-8000-000000000001',
    guid: '0190a000-0000-7000-8000-000000000002',
    fieldsVersion: 7,
    textVersion: 0,
    version: 7,
    slug: 'ferry-timetable-changes',
    slugIsCustom: false,
    address: '/local/ferry-timetable-changes',
    section: 'local',
    language: 'en',
    type: 'news',
    stage: 'draft',
    publication: 'never',
    headline: 'Ferry timetable changes',
    standfirst: '',
    kicker: '',
    slugline: 'Ferry timetable changes',
    source: '',
    bylineText: '',
    editorsNote: '',
    internalNote: '',
    dateline: null,
    bylines: [],
    tags: [],
    body: aBody('The first boat leaves at six.'),
    schemaVersion: 1,
    embargoUntil: null,
    plannedWords: null,
    firstPublishedAt: null,
    publishedAt: null,
    updatedAt: null,
    createdAt: '2026-11-22T13:00:00.000Z',
    changedAt: '2026-11-22T14:00:00.000Z',
    changedBy: { id: 'ada', name: 'Ada' },
    hasUnpublishedChanges: false,
    may: { edit: true, publish: true },
    ...changes,
  };
}
