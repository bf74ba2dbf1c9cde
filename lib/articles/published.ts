import 'server-only';
import { cache } from 'react';
import type { Body } from '#lib/content/body.ts';
import type { ArticleReference } from '#lib/content/references.ts';
import { readerDb } from '#lib/db.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { ArticleType } from './kinds.ts';

/** A byline as readers see it. */
export interface PublishedByline {
  slug: string;
  name: string;
  kind: 'person' | 'organisation';
  role: string;
}

/** A story as fronts and lists show it. Times are ISO 8601 in UTC, addresses paths on this site. */
export interface StoryCard {
  id: string;
  address: string;
  headline: string;
  standfirst: string;
  kicker: string;
  section: { slug: string; name: string };
  language: string;
  type: ArticleType;
  bylines: PublishedByline[];
  bylineText: string;
  firstPublishedAt: string;
  publishedAt: string;
  updatedAt: string | null;
}

/** A story with its text. */
export interface PublishedStory extends StoryCard {
  guid: string;
  body: Body;
  tags: { slug: string; name: string }[];
  datelinePlace: string;
  datelineAgency: string;
  editorsNote: string;
}

/** What an address is to readers: a live story's own, one that it had before, one taken down, or none. */
export type AddressState = { kind: 'live' | 'gone' | 'unknown' } | { kind: 'moved'; to: string };

const CARD_FIELDS = {
  id: true,
  sectionSlug: true,
  sectionName: true,
  slug: true,
  headline: true,
  standfirst: true,
  kicker: true,
  language: true,
  type: true,
  bylines: true,
  bylineText: true,
  firstPublishedAt: true,
  publishedAt: true,
  updatedAt: true,
} satisfies Prisma.PublishedArticleSelect;

const STORY_FIELDS = {
  ...CARD_FIELDS,
  guid: true,
  body: true,
  tags: true,
  datelinePlace: true,
  datelineAgency: true,
  editorsNote: true,
} satisfies Prisma.PublishedArticleSelect;

/** The live story at an address, or null. Read once per request. */
export const getPublishedStory = cache(
  async (sectionSlug: string, slug: string): Promise<PublishedStory | null> => {
    const row = await readerDb().publishedArticle.findFirst({
      where: { sectionSlug, slug },
      select: STORY_FIELDS,
    });
    if (!row) return null;
    return {
      ...toCard(row),
      guid: row.guid,
      // The live revision's body passed parseBody when it was written; its bylines and tags are the view's own JSON.
      body: row.body as unknown as Body,
      tags: row.tags as unknown as PublishedStory['tags'],
      datelinePlace: row.datelinePlace,
      datelineAgency: row.datelineAgency,
      editorsNote: row.editorsNote,
    };
  },
);

/** The newest live stories, of one section or of all, at most `limit`. */
export async function listPublishedStories(limit: number, sectionSlug?: string): Promise<StoryCard[]> {
  const rows = await readerDb().publishedArticle.findMany({
    where: sectionSlug === undefined ? {} : { sectionSlug },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: CARD_FIELDS,
  });
  return rows.map(toCard);
}

/** Where the live stories among these ids stand, by id; the others are left out. */
export async function listAddresses(ids: readonly string[]): Promise<ReadonlyMap<string, ArticleReference>> {
  if (ids.length === 0) return new Map();
  const rows = await readerDb().publishedArticle.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, sectionSlug: true, slug: true, headline: true },
  });
  return new Map(
    rows.map(({ id, sectionSlug, slug, headline }) => [id, { address: `/${sectionSlug}/${slug}`, headline }]),
  );
}

/** What readers find at `/{section}/{slug}`. */
export async function resolveAddress(sectionSlug: string, slug: string): Promise<AddressState> {
  const address = await readerDb().publishedAddress.findFirst({
    where: { sectionSlug, slug },
    select: { isGone: true, toSection: true, toSlug: true },
  });
  if (address?.isGone) return { kind: 'gone' };
  if (!address || address.toSlug === null) return { kind: 'unknown' };
  const isHere = address.toSection === sectionSlug && address.toSlug === slug;
  return isHere ? { kind: 'live' } : { kind: 'moved', to: `/${address.toSection}/${address.toSlug}` };
}

function toCard(row: Prisma.PublishedArticleGetPayload<{ select: typeof CARD_FIELDS }>): StoryCard {
  const { sectionSlug, sectionName, slug, bylines, firstPublishedAt, publishedAt, updatedAt } = row;
  return {
    id: row.id,
    address: `/${sectionSlug}/${slug}`,
    headline: row.headline,
    standfirst: row.standfirst,
    kicker: row.kicker,
    section: { slug: sectionSlug, name: sectionName },
    language: row.language,
    type: row.type,
    bylines: bylines as unknown as PublishedByline[],
    bylineText: row.bylineText,
    firstPublishedAt: firstPublishedAt.toISOString(),
    publishedAt: publishedAt.toISOString(),
    updatedAt: updatedAt?.toISOString() ?? null,
  };
}
