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

const MAY_ALL_OF_A_DRAFT: Article['may'] = {
  submit: true,
  withdraw: false,
  sendBack: false,
  approve: false,
  publish: true,
  publishUpdate: false,
  schedule: true,
  scheduleUpdate: false,
  cancelSchedule: false,
  scheduleUnpublish: false,
  unpublish: false,
  kill: false,
  trash: true,
  untrash: false,
  edit: true,
  assign: true,
  claim: true,
  hide: true,
  share: true,
};

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
    stageChangedAt: '2026-11-22T13:00:00.000Z',
    stageNote: '',
    publication: 'never',
    scheduledFor: null,
    unpublishAt: null,
    scheduleProblem: '',
    killReason: '',
    assignee: null,
    dueAt: null,
    priority: 'normal',
    isConfidential: false,
    trashedAt: null,
    wordCount: 6,
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
    translations: [],
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
    hasUnscheduledChanges: false,
    may: MAY_ALL_OF_A_DRAFT,
    ...changes,
  };
}
