import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { DomainError, notFound } from '#lib/shared/domain-error.ts';
import { isUuid } from '#lib/shared/uuid.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import {
  type ArticleForEditing,
  addressOf,
  EDITING_FIELDS,
  hasUnpublishedChanges,
  toArticleForEditing,
} from './internal/article-for-editing.ts';
import type { Publication, Stage } from './kinds.ts';
import { visibleTo } from './visibility.ts';

/** An article as one row of the list. */
export interface ArticleListItem {
  id: string;
  headline: string;
  slug: string;
  section: { slug: string; name: string };
  bylines: string[];
  bylineText: string;
  stage: Stage;
  publication: Publication;
  hasUnpublishedChanges: boolean;
  address: string | null;
  changedAt: string;
  changedBy: { id: string | null; name: string };
  publishedAt: string | null;
  words: number;
}

export interface ArticlePage {
  articles: ArticleListItem[];
  /** Where the next page begins, or null at the end. */
  nextCursor: string | null;
}

/** An article with its working copy. Throws DomainError `not_found`. */
export async function getArticleForEditing(actor: Actor, id: string): Promise<ArticleForEditing> {
  if (!isUuid(id)) throw notFound('article');
  const where = { AND: [{ id }, visibleTo(actor)] };
  const row = await db().article.findFirst({ where, select: EDITING_FIELDS });
  if (!row) throw notFound('article');
  return toArticleForEditing(actor, row);
}

const LIST_FIELDS = {
  id: true,
  headline: true,
  slug: true,
  language: true,
  section: { select: { slug: true, name: true } },
  bylines: { select: { profile: { select: { name: true } } }, orderBy: { position: 'asc' } },
  bylineText: true,
  stage: true,
  publication: true,
  version: true,
  publishedVersion: true,
  wordCount: true,
  changedAt: true,
  changedById: true,
  changedBy: { select: { name: true } },
  publishedAt: true,
  addresses: { where: { isCurrent: true }, select: { slug: true, section: { select: { slug: true } } } },
} satisfies Prisma.ArticleSelect;

/**
 * Articles by last change, newest first, `limit` at a time (1 to 100); with `address`, such as `/news/boats`, the one
 * that is or was live there. Throws DomainError `invalid_input` for a cursor that is none of ours.
 */
export async function listArticles(
  actor: Actor,
  page: { cursor?: string | null; limit?: number; address?: string | null } = {},
): Promise<ArticlePage> {
  const limit = Math.min(100, Math.max(1, page.limit ?? 50));
  const rows = await db().article.findMany({
    where: {
      AND: [
        visibleTo(actor),
        page.cursor ? olderThan(page.cursor) : {},
        typeof page.address === 'string' ? liveAt(page.address) : {},
      ],
    },
    orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: LIST_FIELDS,
  });
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { articles: shown.map(toListItem), nextCursor: last ? toCursor(last) : null };
}

function toListItem(row: Prisma.ArticleGetPayload<{ select: typeof LIST_FIELDS }>): ArticleListItem {
  return {
    id: row.id,
    headline: row.headline,
    slug: row.slug,
    section: row.section,
    bylines: row.bylines.map((byline) => byline.profile.name),
    bylineText: row.bylineText,
    stage: row.stage,
    publication: row.publication,
    hasUnpublishedChanges: hasUnpublishedChanges(row),
    address: addressOf(row),
    changedAt: row.changedAt.toISOString(),
    changedBy: { id: row.changedById, name: row.changedBy?.name ?? 'Nightdesk' },
    publishedAt: row.publishedAt?.toISOString() ?? null,
    words: row.wordCount,
  };
}

function liveAt(address: string): Prisma.ArticleWhereInput {
  const [, section = '', slug = ''] = /^\/([^/]+)\/([^/]+)$/.exec(address) ?? [];
  const named = { OR: [{ slug: section }, { aliases: { some: { slug: section } } }] };
  return { addresses: { some: { slug, section: named } } };
}

function toCursor(row: { changedAt: Date; id: string }): string {
  return `${row.changedAt.getTime()}_${row.id}`;
}

function olderThan(cursor: string): Prisma.ArticleWhereInput {
  const [millis = '', id = ''] = cursor.split('_');
  const changedAt = new Date(Number(millis));
  if (!/^\d{1,15}$/.test(millis) || Number.isNaN(changedAt.getTime()) || !isUuid(id)) {
    throw new DomainError('invalid_input', 'That page does not exist. Begin again at the newest articles.');
  }
  return { OR: [{ changedAt: { lt: changedAt } }, { changedAt, id: { lt: id } }] };
}
