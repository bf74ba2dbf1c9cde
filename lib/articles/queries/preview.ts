import 'server-only';
import { cache } from 'react';
import { listCorrectionsOf } from '#lib/articles/published/corrections.ts';
import { listAddresses, type PublishedStory } from '#lib/articles/published.ts';
import { visibleTo } from '#lib/articles/visibility.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { hashToken } from '#lib/auth/tokens.ts';
import type { Body } from '#lib/content/body.ts';
import { type ArticleReference, articleIdsIn } from '#lib/content/references.ts';
import { db } from '#lib/db.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { notFound } from '#lib/shared/domain-error.ts';
import { isUuid } from '#lib/shared/uuid.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/** A story as readers would see it, before they do. */
export interface StoryPreview {
  story: PublishedStory;
  /** The live stories that its text points at, by id. */
  articles: ReadonlyMap<string, ArticleReference>;
}

// What a working copy and a revision of it have in common.
const WORDS = {
  slug: true,
  section: { select: { slug: true, name: true, holdsPages: true } },
  language: true,
  type: true,
  headline: true,
  standfirst: true,
  kicker: true,
  datelinePlace: true,
  datelineAgency: true,
  bylineText: true,
  source: true,
  editorsNote: true,
  body: true,
  bylines: {
    select: { role: true, profile: { select: { slug: true, name: true, kind: true } } },
    orderBy: { position: 'asc' },
  },
  tags: { select: { tag: { select: { slug: true, name: true } } }, orderBy: { position: 'asc' } },
} satisfies Prisma.ArticleSelect & Prisma.RevisionSelect;

const ARTICLE = {
  ...WORDS,
  id: true,
  guid: true,
  firstPublishedAt: true,
  publishedAt: true,
  updatedAt: true,
} satisfies Prisma.ArticleSelect;

type ArticleRow = Prisma.ArticleGetPayload<{ select: typeof ARTICLE }>;
type Words = Prisma.RevisionGetPayload<{ select: typeof WORDS }>;

/** The working copy of an article as readers would see it now. Throws DomainError `not_found`. */
export async function getPreview(
  actor: Actor,
  articleId: string,
  clock: Clock = systemClock,
): Promise<StoryPreview> {
  if (!isUuid(articleId)) throw notFound('article');
  const where = { AND: [{ id: articleId }, visibleTo(actor)] };
  const row = await db().article.findFirst({ where, select: ARTICLE });
  if (!row) throw notFound('article');
  return await toPreview(row, row, clock());
}

/**
 * What a share link shows, or null once it has ended or for one that never was: whoever has it needs no account, so
 * there is no actor. Killed and trashed articles give nothing. Read once per request.
 */
export const getSharedPreview = cache(async (token: string): Promise<StoryPreview | null> => {
  const where = openLink(token, systemClock());
  if (where === null) return null;
  const link = await db().previewLink.findFirst({
    where,
    select: { article: { select: ARTICLE }, revision: { select: WORDS } },
  });
  return link ? await toPreview(link.article, link.revision ?? link.article, systemClock()) : null;
});

/** Whether a share link shows something. */
export async function isPreviewOpen(token: string, clock: Clock = systemClock): Promise<boolean> {
  const where = openLink(token, clock());
  return where !== null && (await db().previewLink.count({ where })) > 0;
}

// The database is asked only about what can be a token.
function openLink(token: string, now: Date): Prisma.PreviewLinkWhereInput | null {
  if (!/^[\w-]{43}$/.test(token)) return null;
  return {
    tokenHash: hashToken(token),
    revokedAt: null,
    expiresAt: { gt: now },
    article: { trashedAt: null, publication: { not: 'killed' } },
  };
}

async function toPreview(article: ArticleRow, words: Words, now: Date): Promise<StoryPreview> {
  const body = words.body as unknown as Body;
  const [articles, corrections] = await Promise.all([
    listAddresses(articleIdsIn(body)),
    listCorrectionsOf(article.id),
  ]);
  const { section, slug, bylines, tags, ...texts } = words;
  const story: PublishedStory = {
    ...texts,
    id: article.id,
    guid: article.guid,
    address: `/${section.slug}/${slug}`,
    section: { slug: section.slug, name: section.name },
    isPage: section.holdsPages,
    body,
    bylines: bylines.map(({ role, profile }) => ({ ...profile, role })),
    tags: tags.map(({ tag }) => tag),
    firstPublishedAt: (article.firstPublishedAt ?? now).toISOString(),
    publishedAt: (article.publishedAt ?? now).toISOString(),
    updatedAt: article.updatedAt?.toISOString() ?? null,
    corrections,
  };
  return { story, articles };
}
