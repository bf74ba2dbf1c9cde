import type { Metadata } from 'next';
import { plainText } from '#lib/content/text.ts';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import type { PublishedSection } from '#lib/taxonomy/published.ts';
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

/** The head of a section's front. */
export function sectionMetadata(site: SiteIdentity, section: PublishedSection): Metadata {
  const url = `${site.url}/${section.slug}`;
  return pageMetadata({
    title: `${section.name} | ${site.name}`,
    description: section.description,
    url,
    site,
  });
}

/** The head of the list of corrections, in the publication's own words. */
export function correctionsMetadata(
  site: SiteIdentity,
  { title, description }: { title: string; description: string },
): Metadata {
  const url = `${site.url}/corrections`;
  return pageMetadata({ title: `${title} | ${site.name}`, description, url, site });
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
