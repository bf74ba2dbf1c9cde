import { countWords } from '#lib/content/length.ts';
import { plainText } from '#lib/content/text.ts';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { authorAddress } from './addresses.ts';
import type { PublishedByline } from './published/cards.ts';
import type { StoryCorrection } from './published/corrections.ts';
import type { PublishedStory } from './published.ts';

/** A schema.org node or graph as JSON-LD; without undefined values, ready to be printed. */
export type JsonLd = Readonly<Record<string, unknown>>;

/** Google cuts or refuses longer headlines. */
const HEADLINE_CHARACTERS = 110;

const SCHEMA_TYPES: Partial<Record<PublishedStory['type'], string>> = {
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
};

/**
 * What a story is, for machines: a schema.org NewsArticle (or its subtype for analysis and opinion) and the
 * BreadcrumbList that leads to it, in one graph. Times are ISO 8601 in UTC, addresses absolute.
 */
export function storyStructuredData(site: SiteIdentity, story: PublishedStory): JsonLd {
  return { '@context': 'https://schema.org', '@graph': [newsArticle(site, story), breadcrumbs(site, story)] };
}

function newsArticle(site: SiteIdentity, story: PublishedStory): JsonLd {
  const address = site.url + story.address;
  return {
    '@type': SCHEMA_TYPES[story.type] ?? 'NewsArticle',
    '@id': `${address}#article`,
    mainEntityOfPage: { '@type': 'WebPage', '@id': address },
    url: address,
    headline: shorten(story.headline, HEADLINE_CHARACTERS),
    ...(story.standfirst ? { description: story.standfirst } : {}),
    datePublished: story.firstPublishedAt,
    dateModified: modifiedAt(story),
    author: authors(site, story),
    publisher: publisher(site),
    articleSection: story.section.name,
    inLanguage: story.language,
    ...(story.tags.length > 0 ? { keywords: story.tags.map((tag) => tag.name) } : {}),
    ...(story.datelinePlace ? { dateline: story.datelinePlace } : {}),
    ...(story.corrections.length > 0 ? { correction: story.corrections.map(correctionComment) } : {}),
    isAccessibleForFree: true,
    wordCount: countWords(plainText(story.body), story.language),
  };
}

function publisher({ name, url, socialProfiles }: SiteIdentity): JsonLd {
  const sameAs = socialProfiles.length > 0 ? { sameAs: socialProfiles } : {};
  return { '@type': 'NewsMediaOrganization', name, url: `${url}/`, ...sameAs };
}

/** When a story last changed in substance: a correction is such a change, also one of a story taken up again. */
export function modifiedAt(
  story: Pick<PublishedStory, 'corrections' | 'firstPublishedAt' | 'updatedAt'>,
): string {
  const instants = [story.firstPublishedAt, story.updatedAt ?? '', ...story.corrections.map(({ at }) => at)];
  return instants.sort().at(-1) ?? story.firstPublishedAt;
}

function correctionComment({ text, at }: StoryCorrection): JsonLd {
  return { '@type': 'CorrectionComment', text, datePublished: at };
}

// Google asks for each author apart and for the name alone; a free byline text is prose, so it counts only
// where there is nobody to list.
function authors(site: SiteIdentity, story: PublishedStory): JsonLd[] {
  if (story.bylines.length > 0) return story.bylines.map((byline) => author(site, byline));
  const name = story.bylineText.replace(/^by\s+/i, '').trim();
  return name ? [{ '@type': 'Organization', name }] : [];
}

function author({ url }: SiteIdentity, { kind, name, slug }: PublishedByline): JsonLd {
  return {
    '@type': kind === 'organisation' ? 'Organization' : 'Person',
    name,
    url: url + authorAddress(slug),
  };
}

function breadcrumbs(site: SiteIdentity, story: PublishedStory): JsonLd {
  const steps = [
    { name: site.name, item: `${site.url}/` },
    { name: story.section.name, item: `${site.url}/${story.section.slug}` },
    { name: story.headline, item: site.url + story.address },
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
  };
}

/** The text, or as many whole words of it as fit with an ellipsis; counted in characters as people see them. */
export function shorten(text: string, limit: number): string {
  const characters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  if (characters.length <= limit) return text;
  const cut = characters.slice(0, limit - 1).join('');
  const wordEnd = cut.search(/\s\S*$/);
  return `${(wordEnd > 0 ? cut.slice(0, wordEnd) : cut).trimEnd()}…`;
}
