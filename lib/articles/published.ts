import 'server-only';
import { cache } from 'react';
import type { Body } from '#lib/content/body.ts';
import type { ArticleReference } from '#lib/content/references.ts';
import { readerDb } from '#lib/db.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { CARD_FIELDS, type StoryCard, toCard } from './published/cards.ts';
import { OWN_CORRECTIONS, type StoryCorrection, toCorrection } from './published/corrections.ts';
import { listNewest } from './published/lists.ts';

/** A story with its text. */
export interface PublishedStory extends StoryCard {
  guid: string;
  body: Body;
  tags: { slug: string; name: string }[];
  datelinePlace: string;
  datelineAgency: string;
  /** Who it is from, where it is agency copy; empty otherwise. */
  source: string;
  editorsNote: string;
  /** Oldest first. */
  corrections: StoryCorrection[];
}

/** What an address is to readers: a live story's own, one that it had before, one taken down, or none. */
export type AddressState = { kind: 'live' | 'gone' | 'unknown' } | { kind: 'moved'; to: string };

const STORY_FIELDS = {
  ...CARD_FIELDS,
  guid: true,
  body: true,
  tags: true,
  datelinePlace: true,
  datelineAgency: true,
  source: true,
  editorsNote: true,
  corrections: OWN_CORRECTIONS,
} satisfies Prisma.PublishedLiveArticleSelect;

/** The live story or page at an address, or null. Read once per request. */
export const getPublishedStory = cache(
  async (sectionSlug: string, slug: string): Promise<PublishedStory | null> => {
    const row = await readerDb().publishedLiveArticle.findFirst({
      where: { sectionSlug, slug },
      select: STORY_FIELDS,
    });
    return row && toStory(row);
  },
);

type StoryRow = Prisma.PublishedLiveArticleGetPayload<{ select: typeof STORY_FIELDS }>;

function toStory(row: StoryRow): PublishedStory {
  return {
    ...toCard(row),
    guid: row.guid,
    // The live revision's body passed parseBody when it was written; its bylines and tags are the view's own JSON.
    body: row.body as unknown as Body,
    tags: row.tags as unknown as PublishedStory['tags'],
    datelinePlace: row.datelinePlace,
    datelineAgency: row.datelineAgency,
    source: row.source,
    editorsNote: row.editorsNote,
    corrections: row.corrections.map(toCorrection),
  };
}

/** The live stories of a condition with their texts, newest first, at most `limit`. */
export async function listStoriesInFull(
  where: Prisma.PublishedArticleWhereInput,
  limit: number,
): Promise<PublishedStory[]> {
  const rows = await readerDb().publishedArticle.findMany({
    where,
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: STORY_FIELDS,
  });
  return rows.map(toStory);
}

/** The newest live stories, of one section or of all, at most `limit`. */
export async function listPublishedStories(limit: number, sectionSlug?: string): Promise<StoryCard[]> {
  if (sectionSlug !== undefined) return await listNewest({ by: 'section', slug: sectionSlug }, limit);
  const rows = await readerDb().publishedArticle.findMany({
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: CARD_FIELDS,
  });
  return rows.map(toCard);
}

/** Where the live stories and pages among these ids stand, by id; the others are left out. */
export async function listAddresses(ids: readonly string[]): Promise<ReadonlyMap<string, ArticleReference>> {
  if (ids.length === 0) return new Map();
  const rows = await readerDb().publishedLiveArticle.findMany({
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
