import 'server-only';
import type { ArticleForEditing } from '#lib/articles/internal/article-for-editing.ts';
import type { RevisionReason } from '#lib/articles/revision-schema.ts';
import { visibleTo } from '#lib/articles/visibility.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Body, StoredNode } from '#lib/content/body.ts';
import { type SizeOfChange, sizeOfChange } from '#lib/content/diff/size-of-change.ts';
import { plainText } from '#lib/content/text.ts';
import { db } from '#lib/db.ts';
import { notFound } from '#lib/shared/domain-error.ts';
import { isUuid } from '#lib/shared/uuid.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/** Who made a revision when and why. `at` is ISO 8601 in UTC; `number` counts from 1 within the article. */
export interface RevisionFactsForReading {
  number: number;
  reason: RevisionReason;
  by: { id: string | null; name: string };
  at: string;
  /** What somebody called it. */
  name: string | null;
  /** Whether it is what readers see. */
  isLive: boolean;
}

/** A revision as one line of the timeline. `size` is against the revision before it, in words. */
export interface RevisionListItem extends RevisionFactsForReading {
  size: SizeOfChange;
}

export interface RevisionPage {
  /** Newest first. */
  revisions: RevisionListItem[];
  /** The `before` of the next page, or null at the end. */
  nextBefore: number | null;
}

/** All that a revision keeps of an article, in the shape of the article itself. */
export type ArticleSnapshot = Pick<
  ArticleForEditing,
  | 'headline'
  | 'standfirst'
  | 'kicker'
  | 'dateline'
  | 'editorsNote'
  | 'internalNote'
  | 'body'
  | 'schemaVersion'
  | 'section'
  | 'slug'
  | 'language'
  | 'type'
  | 'bylines'
  | 'bylineText'
  | 'tags'
  | 'slugline'
  | 'source'
  | 'embargoUntil'
>;

export type RevisionForReading = RevisionFactsForReading & ArticleSnapshot;

const FACTS = {
  number: true,
  reason: true,
  personId: true,
  person: { select: { name: true } },
  createdAt: true,
  name: { select: { name: true } },
  liveOf: { select: { publication: true } },
} satisfies Prisma.RevisionSelect;

const TEXTS = { kicker: true, headline: true, standfirst: true, body: true, editorsNote: true } as const;

const SNAPSHOT = {
  ...FACTS,
  ...TEXTS,
  internalNote: true,
  datelinePlace: true,
  datelineAgency: true,
  schemaVersion: true,
  section: { select: { slug: true } },
  slug: true,
  language: true,
  type: true,
  bylines: {
    select: { profileId: true, role: true, profile: { select: { name: true, kind: true } } },
    orderBy: { position: 'asc' },
  },
  bylineText: true,
  tags: { select: { tag: { select: { slug: true } } }, orderBy: { position: 'asc' } },
  slugline: true,
  source: true,
  embargoUntil: true,
} satisfies Prisma.RevisionSelect;

/**
 * The revisions of an article, newest first, `limit` at a time (1 to 50), those older than the revision numbered
 * `before` when it is given. Throws DomainError `not_found` when the article is unknown or not the actor's to see.
 */
export async function listRevisions(
  actor: Actor,
  articleId: string,
  page: { before?: number | null; limit?: number } = {},
): Promise<RevisionPage> {
  await refuseUnseen(actor, articleId);
  const limit = Math.min(50, Math.max(1, page.limit ?? 30));
  const rows = await db().revision.findMany({
    where: { articleId, ...(page.before ? { number: { lt: page.before } } : {}) },
    orderBy: { number: 'desc' },
    // One more, which the last of the page is measured against.
    take: limit + 1,
    select: { ...FACTS, ...TEXTS },
  });
  const texts = rows.map(textOf);
  const revisions = rows.slice(0, limit).map((row, index) => {
    return { ...toFacts(row), size: sizeOfChange(texts[index + 1] ?? '', texts[index] ?? '') };
  });
  return { revisions, nextBefore: rows.length > limit ? (revisions.at(-1)?.number ?? null) : null };
}

/** One revision with all it keeps. Throws DomainError `not_found`. */
export async function getRevision(
  actor: Actor,
  articleId: string,
  number: number,
): Promise<RevisionForReading> {
  await refuseUnseen(actor, articleId);
  if (!Number.isInteger(number) || number < 1 || number > 2_147_483_647) throw notFound('revision');
  const where = { articleId_number: { articleId, number } };
  const row = await db().revision.findUnique({ where, select: SNAPSHOT });
  if (!row) throw notFound('revision');
  return toRevision(row);
}

/** The revision that readers see, or null. Throws DomainError `not_found` for the article. */
export async function getLiveRevision(actor: Actor, articleId: string): Promise<RevisionForReading | null> {
  await refuseUnseen(actor, articleId);
  const row = await db().revision.findFirst({
    where: { articleId, liveOf: { id: articleId, publication: 'live' } },
    select: SNAPSHOT,
  });
  return row ? toRevision(row) : null;
}

async function refuseUnseen(actor: Actor, articleId: string): Promise<void> {
  if (!isUuid(articleId)) throw notFound('article');
  const where = { AND: [{ id: articleId }, visibleTo(actor)] };
  if ((await db().article.count({ where })) === 0) throw notFound('article');
}

function textOf(row: Prisma.RevisionGetPayload<{ select: typeof TEXTS }>): string {
  const { kicker, headline, standfirst, body, editorsNote } = row;
  return [kicker, headline, standfirst, plainText(body as unknown as StoredNode), editorsNote].join('\n');
}

function toFacts(row: Prisma.RevisionGetPayload<{ select: typeof FACTS }>): RevisionFactsForReading {
  return {
    number: row.number,
    reason: row.reason,
    by: { id: row.personId, name: row.person?.name ?? 'Nightdesk' },
    at: row.createdAt.toISOString(),
    name: row.name?.name ?? null,
    isLive: row.liveOf?.publication === 'live',
  };
}

function toRevision(row: Prisma.RevisionGetPayload<{ select: typeof SNAPSHOT }>): RevisionForReading {
  return {
    ...toFacts(row),
    headline: row.headline,
    standfirst: row.standfirst,
    kicker: row.kicker,
    dateline: row.datelinePlace ? { place: row.datelinePlace, agency: row.datelineAgency || null } : null,
    editorsNote: row.editorsNote,
    internalNote: row.internalNote,
    body: row.body as unknown as Body,
    schemaVersion: row.schemaVersion,
    section: row.section.slug,
    slug: row.slug,
    language: row.language,
    type: row.type,
    bylines: row.bylines.map(({ profileId, role, profile }) => ({ profileId, role, ...profile })),
    bylineText: row.bylineText,
    tags: row.tags.map(({ tag }) => tag.slug),
    slugline: row.slugline,
    source: row.source,
    embargoUntil: row.embargoUntil?.toISOString() ?? null,
  };
}
