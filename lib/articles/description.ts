import { plainText } from '#lib/content/text.ts';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import type { StoryCard } from './published/cards.ts';
import type { PublishedStory } from './published.ts';
import { shorten } from './structured-data.ts';

/** Search engines show about so many characters of a description. */
const DESCRIPTION_CHARACTERS = 200;

/** A story in a sentence or two of plain text: its standfirst, or else how it begins. */
export function storyDescription({ standfirst, body }: Pick<PublishedStory, 'standfirst' | 'body'>): string {
  return shorten(standfirst || plainText(body).replace(/\s+/g, ' ').trim(), DESCRIPTION_CHARACTERS);
}

/** A list in a sentence or two where nobody described it: its newest headlines. Empty for an empty list. */
export function listDescription(stories: readonly Pick<StoryCard, 'headline'>[]): string {
  return shorten(stories.map(({ headline }) => headline).join('; '), DESCRIPTION_CHARACTERS);
}

/** The publication: what it says of itself, or else what it is about. Empty when it has neither. */
export function siteDescription({ name, tagline, language, sections }: SiteIdentity): string {
  if (tagline) return tagline;
  const shown = sections.filter(({ inMenu }) => inMenu).map((section) => section.name);
  if (shown.length === 0) return '';
  const list = new Intl.ListFormat(language, { style: 'short', type: 'unit' }).format(shown);
  return shorten(`${name}: ${list}`, DESCRIPTION_CHARACTERS);
}
