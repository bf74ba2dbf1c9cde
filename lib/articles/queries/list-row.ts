import 'server-only';
import { addressOf, hasUnpublishedChanges } from '#lib/articles/internal/article-for-editing.ts';
import type { Priority, Publication, Stage } from '#lib/articles/kinds.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { isOverdue } from './list-where.ts';

/** An article as one row of the list. Times are ISO 8601 in UTC. */
export interface ArticleListItem {
  id: string;
  version: number;
  headline: string;
  slugline: string;
  slug: string;
  language: string;
  section: { slug: string; name: string };
  /** It is a page of the site, such as the contact page, and stands in no list of readers'. */
  isPage: boolean;
  bylines: string[];
  bylineText: string;
  stage: Stage;
  publication: Publication;
  hasUnpublishedChanges: boolean;
  address: string | null;
  priority: Priority;
  assignee: { id: string; name: string } | null;
  dueAt: string | null;
  /** Its time has come, and readers do not have it. */
  isOverdue: boolean;
  isConfidential: boolean;
  trashedAt: string | null;
  changedAt: string;
  changedBy: { id: string | null; name: string };
  publishedAt: string | null;
  words: number;
  plannedWords: number | null;
  /** How often readers looked at it in the last 24 hours. */
  viewsOfDay: number;
}

/** What an `ArticleListItem` is read from. */
export const LIST_FIELDS = {
  id: true,
  version: true,
  headline: true,
  slugline: true,
  slug: true,
  language: true,
  section: { select: { slug: true, name: true, holdsPages: true } },
  bylines: { select: { profile: { select: { name: true } } }, orderBy: { position: 'asc' } },
  bylineText: true,
  stage: true,
  publication: true,
  publishedVersion: true,
  priority: true,
  assignee: { select: { id: true, name: true } },
  dueAt: true,
  isConfidential: true,
  trashedAt: true,
  wordCount: true,
  plannedWords: true,
  changedAt: true,
  changedById: true,
  changedBy: { select: { name: true } },
  publishedAt: true,
  firstPublishedAt: true,
  addresses: { where: { isCurrent: true }, select: { slug: true, section: { select: { slug: true } } } },
} satisfies Prisma.ArticleSelect;

export type ListRow = Prisma.ArticleGetPayload<{ select: typeof LIST_FIELDS }>;

/** The DTO of a row as of now, with its views of the last 24 hours. */
export function toListItem(row: ListRow, now: Date, viewsOfDay: number): ArticleListItem {
  return {
    id: row.id,
    version: row.version,
    headline: row.headline,
    slugline: row.slugline,
    slug: row.slug,
    language: row.language,
    section: { slug: row.section.slug, name: row.section.name },
    isPage: row.section.holdsPages,
    bylines: row.bylines.map((byline) => byline.profile.name),
    bylineText: row.bylineText,
    stage: row.stage,
    publication: row.publication,
    hasUnpublishedChanges: hasUnpublishedChanges(row),
    address: addressOf(row),
    priority: row.priority,
    assignee: row.assignee,
    dueAt: row.dueAt?.toISOString() ?? null,
    isOverdue: isOverdue(row, now),
    isConfidential: row.isConfidential,
    trashedAt: row.trashedAt?.toISOString() ?? null,
    changedAt: row.changedAt.toISOString(),
    changedBy: { id: row.changedById, name: row.changedBy?.name ?? 'Nightdesk' },
    publishedAt: row.publishedAt?.toISOString() ?? null,
    words: row.wordCount,
    plannedWords: row.plannedWords,
    viewsOfDay,
  };
}
