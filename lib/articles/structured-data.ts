import { countWords } from '#lib/content/length.ts';
import { plainText } from '#lib/content/text.ts';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { breadcrumbs, inGraph, publisher, webSite } from '#lib/newsroom/structured-data.ts';
import type { JsonLd } from '#lib/shared/json-ld.ts';
import { authorAddress } from './addresses.ts';
import type { PublishedByline } from './published/cards.ts';
import type { StoryCorrection } from './published/corrections.ts';
import type { StoryTranslation } from './published/translations.ts';
import type { PublishedStory } from './published.ts';

/** Google cuts or refuses longer headlines. */
const HEADLINE_CHARACTERS = 110;

const SCHEMA_TYPES: Partial<Record<PublishedStory['type'], string>> = {
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
};

/**
 * What a story is, for machines: a schema.org NewsArticle (or its subtype for analysis and opinion), or the WebPage that
 * a page is, and the BreadcrumbList that leads to it, in one graph; with what it is a translation of, or the translations
 * that were made of it. Times are ISO 8601 in UTC, addresses absolute.
 */
export function storyStructuredData(
  site: SiteIdentity,
  story: PublishedStory,
  translations: readonly StoryTranslation[] = [],
): JsonLd {
  const steps = [
    { name: story.section.name, path: `/${story.section.slug}` },
    { name: story.headline, path: story.address },
  ];
  const thing = story.isPage ? webPage(site, story) : newsArticle(site, story);
  return inGraph({ ...thing, ...translated(site, translations) }, breadcrumbs(site, steps));
}

// Nobody signs a page, and what it says is no news.
function webPage(site: SiteIdentity, story: PublishedStory): JsonLd {
  const address = site.url + story.address;
  return {
    '@type': site.pages.contact?.id === story.id ? 'ContactPage' : 'WebPage',
    '@id': address,
    url: address,
    name: story.headline,
    ...(story.standfirst ? { description: story.standfirst } : {}),
    datePublished: story.firstPublishedAt,
    dateModified: modifiedAt(story),
    inLanguage: story.language,
    publisher: publisher(site),
    isPartOf: webSite(site),
    isAccessibleForFree: true,
  };
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
    ...authorship(site, story),
    publisher: publisher(site),
    isPartOf: webSite(site),
    articleSection: story.section.name,
    inLanguage: story.language,
    ...(story.tags.length > 0 ? { keywords: story.tags.map((tag) => tag.name) } : {}),
    ...(story.datelinePlace ? { dateline: story.datelinePlace } : {}),
    ...(story.corrections.length > 0 ? { correction: story.corrections.map(correctionComment) } : {}),
    isAccessibleForFree: true,
    wordCount: countWords(plainText(story.body), story.language),
  };
}

// Between two translations of a third story schema.org knows no word.
function translated({ url }: SiteIdentity, translations: readonly StoryTranslation[]): JsonLd {
  const work = ({ address, language }: StoryTranslation) => ({
    '@type': 'NewsArticle',
    '@id': `${url}${address}#article`,
    url: url + address,
    inLanguage: language,
  });
  const original = translations.find(({ isOriginal }) => isOriginal);
  if (original) return { translationOfWork: work(original) };
  const made = translations.filter(({ isOfOriginal }) => isOfOriginal);
  return made.length > 0 ? { workTranslation: made.map(work) } : {};
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
function authorship(site: SiteIdentity, { bylines, bylineText }: PublishedStory): JsonLd {
  if (bylines.length > 0) return { author: bylines.map((byline) => author(site, byline)) };
  const name = bylineText.replace(/^by\s+/i, '').trim();
  return name ? { author: [{ '@type': 'Organization', name }] } : {};
}

function author({ url }: SiteIdentity, { kind, name, slug }: PublishedByline): JsonLd {
  return {
    '@type': kind === 'organisation' ? 'Organization' : 'Person',
    name,
    url: url + authorAddress(slug),
  };
}

/** The text, or as many whole words of it as fit with an ellipsis; counted in characters as people see them. */
export function shorten(text: string, limit: number): string {
  // Only as far as needed: texts can be a thousand times longer than what is shown of them.
  const beginning = new Intl.Segmenter().segment(text.slice(0, limit * LONGEST_CHARACTER));
  const characters: string[] = [];
  for (const { segment } of beginning) {
    if (characters.length > limit) break;
    characters.push(segment);
  }
  if (characters.length <= limit && text.length <= limit * LONGEST_CHARACTER) return text;
  const cut = characters.slice(0, limit - 1).join('');
  const wordEnd = cut.search(/\s\S*$/);
  return `${(wordEnd > 0 ? cut.slice(0, wordEnd) : cut).trimEnd()}…`;
}

// A flag or a family is one character of up to a dozen units; what piles up more is no text.
const LONGEST_CHARACTER = 32;
