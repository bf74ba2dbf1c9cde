import 'server-only';
import type { ArticleType } from '#lib/articles/kinds.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/** A byline as readers see it. */
export interface PublishedByline {
  slug: string;
  name: string;
  kind: 'person' | 'organisation';
  role: string;
}

/** A story as fronts and lists show it, or a page as a search does. Times are ISO 8601 in UTC, addresses paths on this site. */
export interface StoryCard {
  id: string;
  address: string;
  headline: string;
  standfirst: string;
  kicker: string;
  section: { slug: string; name: string };
  language: string;
  type: ArticleType;
  /** It stands in no list, and has neither a byline nor a day. */
  isPage: boolean;
  bylines: PublishedByline[];
  bylineText: string;
  firstPublishedAt: string;
  publishedAt: string;
  updatedAt: string | null;
}

/** What a card is read from. */
export const CARD_FIELDS = {
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
  isPage: true,
} satisfies Prisma.PublishedLiveArticleSelect;

/** The card of a row that readers can see. */
export function toCard(
  row: Prisma.PublishedLiveArticleGetPayload<{ select: typeof CARD_FIELDS }>,
): StoryCard {
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
    isPage: row.isPage,
    bylines: bylines as unknown as PublishedByline[],
    bylineText: row.bylineText,
    firstPublishedAt: firstPublishedAt.toISOString(),
    publishedAt: publishedAt.toISOString(),
    updatedAt: updatedAt?.toISOString() ?? null,
  };
}
