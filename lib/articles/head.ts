import type { Metadata } from 'next';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { isDrawable, SOCIAL_PICTURE, socialPicturePath } from '#lib/social/picture.ts';
import { type Alternate, alternatesOf } from './alternates.ts';
import { listDescription, siteDescription, storyDescription } from './description.ts';
import type { StoryListPage } from './published/lists.ts';
import type { StoryTranslation } from './published/translations.ts';
import type { PublishedStory } from './published.ts';
import { modifiedAt } from './structured-data.ts';

/**
 * The head of a story's page: title, description, canonical address, those of its translations, Open Graph article and
 * Twitter card.
 */
export function storyMetadata(
  site: SiteIdentity,
  story: PublishedStory,
  translations: readonly StoryTranslation[] = [],
): Metadata {
  const url = site.url + story.address;
  const description = storyDescription(story);
  if (story.isPage)
    return pageMetadata({ title: `${story.headline} | ${site.name}`, description, url, site });
  const images = socialImages(site, story);
  return {
    ...pageMetadata({
      title: `${story.headline} | ${site.name}`,
      description,
      url,
      site,
      alternates: alternatesOf(site, story, translations),
    }),
    authors: story.bylines.map(({ name }) => ({ name })),
    openGraph: {
      type: 'article',
      url,
      siteName: site.name,
      title: story.headline,
      description,
      locale: openGraphLocale(story.language),
      publishedTime: story.firstPublishedAt,
      modifiedTime: modifiedAt(story),
      section: story.section.name,
      tags: story.tags.map(({ name }) => name),
      authors: story.bylines.map(({ name }) => name),
      images,
    },
    twitter: {
      card: images.length > 0 ? 'summary_large_image' : 'summary',
      title: story.headline,
      description,
      images,
    },
  };
}

// A story that could be drawn in part only is shared without a picture.
function socialImages({ url }: SiteIdentity, { address, headline }: PublishedStory) {
  if (!isDrawable(headline)) return [];
  return [{ url: url + socialPicturePath(address), ...SOCIAL_PICTURE, type: 'image/png', alt: headline }];
}

/** What the head of a list says; the addresses are paths. */
export interface ListHead {
  /** Without the publication's name. */
  title: string;
  /** Empty where nobody described it. */
  description: string;
  /** A list that has no pages gives its address alone. */
  page: Pick<StoryListPage, 'address'> & Partial<Pick<StoryListPage, 'older' | 'newer' | 'stories'>>;
  /** Its own feed, where it has one beside those of the site. */
  feed?: { title: string; path: string };
}

/** The head of a list of stories, or of one of its pages: each page is a page of its own to search engines. */
export function listMetadata(site: SiteIdentity, { title, description, page, feed }: ListHead): Metadata {
  const { address, older, newer, stories = [] } = page;
  const words = description || listDescription(stories);
  const own = feed ? { feed: { title: feed.title, url: site.url + feed.path } } : {};
  return {
    ...pageMetadata({
      title: `${title} | ${site.name}`,
      description: words,
      url: site.url + address,
      site,
      ...own,
    }),
    pagination: {
      ...(newer ? { previous: site.url + newer } : {}),
      ...(older ? { next: site.url + older } : {}),
    },
  };
}

/** The head of the front page. */
export function frontMetadata(site: SiteIdentity): Metadata {
  const title = site.tagline ? `${site.name}: ${site.tagline}` : site.name;
  return pageMetadata({ title, description: siteDescription(site), url: `${site.url}/`, site });
}

interface PageHead {
  title: string;
  description: string;
  url: string;
  site: SiteIdentity;
  /** Its own feed, where it has one beside those of the site. */
  feed?: FeedLink;
  /** The page in other languages. */
  alternates?: readonly Alternate[];
}

interface FeedLink {
  title: string;
  url: string;
}

function pageMetadata({ title, description, url, site, feed, alternates = [] }: PageHead): Metadata {
  const languages = Object.fromEntries(alternates.map(({ hreflang, href }) => [hreflang, href]));
  const words = description ? { description } : {};
  return {
    title,
    ...words,
    applicationName: site.name,
    alternates: { canonical: url, types: feedLinks(site, feed), languages },
    robots: { index: true, follow: true, 'max-image-preview': 'large', 'max-snippet': -1 },
    openGraph: {
      type: 'website',
      url,
      siteName: site.name,
      title,
      locale: openGraphLocale(site.language),
      ...words,
    },
    twitter: { card: 'summary', title, ...words },
  };
}

function feedLinks({ name, url }: SiteIdentity, own: FeedLink | undefined) {
  const whole = { title: name, url: `${url}/feed.xml` };
  return {
    'application/rss+xml': own ? [{ ...own, title: `${own.title} | ${name}` }, whole] : [whole],
    'application/feed+json': [{ title: name, url: `${url}/feed.json` }],
  };
}

// Open Graph writes locales with an underscore.
function openGraphLocale(language: string): string {
  return language.replaceAll('-', '_');
}
