import 'server-only';
import { sectionAddress } from '#lib/articles/addresses.ts';
import { listPages } from '#lib/articles/published/pages.ts';
import { onePerLanguage } from '#lib/articles/published/translations.ts';
import { readerDb } from '#lib/db.ts';
import { getEnv } from '#lib/env.ts';
import { addDays, instantIn } from '#lib/shared/zoned-time.ts';
import { listPublishedSections } from '#lib/taxonomy/published.ts';
import { STORIES_IN_FILE } from './files.ts';

/** Google News takes stories of two days and at most a thousand. */
const NEWS_MS = 48 * 3_600_000;
const NEWS_MOST = 1000;
/** The protocol's limit of a file. */
const LISTINGS_MOST = 50_000;

/** The live stories and pages of a month, counted. */
export interface PublishedMonth {
  /** `yyyy-mm` in the newsroom's zone. */
  month: string;
  stories: number;
  /** The newest change in substance of any of them, ISO 8601 in UTC. */
  changedAt: string;
}

/** A story or page as sitemaps know it: its path, and when it last changed in substance. */
export interface SitemapStory {
  address: string;
  language: string;
  changedAt: string;
  /** Where the story stands in other languages. */
  translations: { address: string; language: string }[];
}

/** A new story as Google News knows it. */
export interface NewStory {
  address: string;
  headline: string;
  language: string;
  publishedAt: string;
}

interface MonthRow {
  month: string;
  stories: number;
  changed_at: Date;
}

/** All months with live stories or pages, newest first. */
export async function listMonths(timeZone: string): Promise<PublishedMonth[]> {
  const rows = await readerDb().$queryRaw<MonthRow[]>`
    SELECT to_char(month, 'YYYY-MM') AS month, count(*)::int AS stories, max(changed_at) AS changed_at
    FROM (
      SELECT date_trunc('month', published_at AT TIME ZONE ${timeZone}) AS month,
        GREATEST(published_at, updated_at) AS changed_at
      FROM published.live_article
    ) story GROUP BY story.month ORDER BY story.month DESC`;
  return rows.map(({ month, stories, changed_at }) => ({
    month,
    stories,
    changedAt: changed_at.toISOString(),
  }));
}

/** The stories of one file of a month, oldest first, so that a new one lengthens the last file and changes no other. */
export async function listStoriesOfMonth(
  month: string,
  part: number,
  timeZone: string,
): Promise<SitemapStory[]> {
  const publishedAt = within(month, timeZone);
  const [rows, translations] = await Promise.all([
    readerDb().publishedLiveArticle.findMany({
      where: { publishedAt },
      orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
      skip: (part - 1) * STORIES_IN_FILE,
      take: STORIES_IN_FILE,
      select: { id: true, sectionSlug: true, slug: true, language: true, publishedAt: true, updatedAt: true },
    }),
    listTranslated(publishedAt),
  ]);
  return rows.map(({ id, sectionSlug, slug, language, publishedAt, updatedAt }) => ({
    address: `/${sectionSlug}/${slug}`,
    language,
    changedAt: new Date(Math.max(publishedAt.getTime(), updatedAt?.getTime() ?? 0)).toISOString(),
    translations: onePerLanguage(language, translations.get(id) ?? []),
  }));
}

/** The translations of all stories of a stretch of time, by the ids of these; few stories have any. */
async function listTranslated(publishedAt: { gte: Date; lt: Date }) {
  const rows = await readerDb().publishedTranslation.findMany({
    where: { publishedAt },
    orderBy: [{ language: 'asc' }, { translationPublishedAt: 'desc' }, { translationId: 'asc' }],
    select: { articleId: true, sectionSlug: true, slug: true, language: true },
  });
  const byStory = new Map<string, { address: string; language: string }[]>();
  for (const { articleId, sectionSlug, slug, language } of rows) {
    const known = byStory.get(articleId) ?? [];
    byStory.set(articleId, [...known, { address: `/${sectionSlug}/${slug}`, language }]);
  }
  return byStory;
}

function within(month: string, timeZone: string) {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const midnight = { hour: 0, minute: 0 };
  const first = { year, month: number, day: 1 };
  const next = { ...addDays(first, 31), day: 1 };
  return { gte: instantIn(timeZone, first, midnight), lt: instantIn(timeZone, next, midnight) };
}

/** The paths of all pages that list stories: the front, sections, authors and topics; and of the one that lists pages. */
export async function listListings(): Promise<string[]> {
  const isCurrent = <T>(slug: T) => ({ where: { slug: { equals: slug } }, take: LISTINGS_MOST });
  const reader = readerDb();
  const [sections, pages, authors, tags] = await Promise.all([
    listPublishedSections(),
    listPages(),
    reader.publishedAuthor.findMany({
      ...isCurrent(reader.publishedAuthor.fields.toSlug),
      orderBy: { slug: 'asc' },
      select: { slug: true },
    }),
    reader.publishedTag.findMany({
      ...isCurrent(reader.publishedTag.fields.toSlug),
      orderBy: { slug: 'asc' },
      select: { slug: true },
    }),
  ]);
  const paths = [
    '/',
    ...sections.map(({ slug }) => `/${slug}`),
    '/corrections',
    ...new Set(pages.map(({ section }) => sectionAddress(section.slug))),
    ...authors.map(({ slug }) => `/authors/${slug}`),
    ...tags.map(({ slug }) => `/topics/${slug}`),
  ];
  return paths.slice(0, LISTINGS_MOST);
}

/** The stories that were first published in the two days before an instant, newest first, a thousand at most. */
export async function listNews(now: Date): Promise<NewStory[]> {
  const since = new Date(now.getTime() - NEWS_MS);
  const rows = await readerDb().publishedArticle.findMany({
    // One that is taken up again is published anew, but is not news.
    where: { publishedAt: { gte: since }, firstPublishedAt: { gte: since } },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: NEWS_MOST,
    select: { sectionSlug: true, slug: true, headline: true, language: true, firstPublishedAt: true },
  });
  return rows.map(({ sectionSlug, slug, headline, language, firstPublishedAt }) => ({
    address: `/${sectionSlug}/${slug}`,
    headline,
    language,
    publishedAt: firstPublishedAt.toISOString(),
  }));
}

/** The site's origin, without a slash at the end. */
export function getSiteUrl(): string {
  return getEnv().siteUrl;
}
