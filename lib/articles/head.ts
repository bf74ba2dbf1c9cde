import type { Metadata } from 'next';
import { plainText } from '#lib/content/text.ts';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import type { StoryListPage } from './published/lists.ts';
import type { PublishedStory } from './published.ts';
import { modifiedAt, shorten } from './structured-data.ts';

/** Search engines show about so many characters of a description. */
const DESCRIPTION_CHARACTERS = 200;

/** The head of a story's page: title, description, canonical address, Open Graph article and Twitter card. */
export function storyMetadata(site: SiteIdentity, story: PublishedStory): Metadata {
  const url = site.url + story.address;
  const description = shorten(
    story.standfirst || plainText(story.body).replace(/\s+/g, ' ').trim(),
    DESCRIPTION_CHARACTERS,
  );
  return {
    ...pageMetadata({ title: `${story.headline} | ${site.name}`, description, url, site }),
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
    },
    twitter: { card: 'summary', title: story.headline, description },
  };
}

/** What the head of a list says; the addresses are paths. */
export interface ListHead {
  /** Without the publication's name. */
  title: string;
  description: string;
  /** A list that has no pages gives its address alone. */
  page: Pick<StoryListPage, 'address'> & Partial<Pick<StoryListPage, 'older' | 'newer'>>;
}

/** The head of a list of stories, or of one of its pages: each page is a page of its own to search engines. */
export function listMetadata(site: SiteIdentity, { title, description, page }: ListHead): Metadata {
  const { address, older, newer } = page;
  return {
    ...pageMetadata({ title: `${title} | ${site.name}`, description, url: site.url + address, site }),
    pagination: {
      ...(newer ? { previous: site.url + newer } : {}),
      ...(older ? { next: site.url + older } : {}),
    },
  };
}

/** The head of the front page. */
export function frontMetadata(site: SiteIdentity): Metadata {
  const title = site.tagline ? `${site.name}: ${site.tagline}` : site.name;
  return pageMetadata({ title, description: site.tagline, url: `${site.url}/`, site });
}

interface PageHead {
  title: string;
  description: string;
  url: string;
  site: SiteIdentity;
}

function pageMetadata({ title, description, url, site }: PageHead): Metadata {
  const words = description ? { description } : {};
  return {
    title,
    ...words,
    applicationName: site.name,
    alternates: { canonical: url },
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

// Open Graph writes locales with an underscore.
function openGraphLocale(language: string): string {
  return language.replaceAll('-', '_');
}
