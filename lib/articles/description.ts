import { plainText } from '#lib/content/text.ts';
import type { PublishedStory } from './published.ts';
import { shorten } from './structured-data.ts';

/** Search engines show about so many characters of a description. */
const DESCRIPTION_CHARACTERS = 200;

/** A story in a sentence or two of plain text: its standfirst, or else how it begins. */
export function storyDescription({ standfirst, body }: Pick<PublishedStory, 'standfirst' | 'body'>): string {
  return shorten(standfirst || plainText(body).replace(/\s+/g, ' ').trim(), DESCRIPTION_CHARACTERS);
}
