import type { StoredNode } from '#lib/content/body.ts';
import { plainText } from '#lib/content/text.ts';
import type { FieldErrors } from '#lib/shared/domain-error.ts';

/** What readiness is judged by. */
export interface ReadinessFacts {
  headline: string;
  slug: string;
  section: string;
  /** Whether that section holds pages, which nobody signs. */
  isPage: boolean;
  body: StoredNode;
  bylines: readonly unknown[];
  bylineText: string;
  /** ISO 8601. */
  embargoUntil: string | null;
}

/** Told to whoever wrote the newest words where the newsroom wants two pairs of eyes. */
export const OTHERS_PUBLISH_IT =
  'Here somebody else looks at a story before it is published, and the newest words are yours. Submit it for review, or ask another editor to publish it.';

/** What still keeps a story from being published: a sentence by field, empty when it is ready. */
export function missingForPublication(article: ReadinessFacts, now: Date): FieldErrors {
  const missing: Record<string, string> = {};
  const noun = article.isPage ? 'page' : 'story';
  if (article.headline.trim() === '') missing.headline = `A ${noun} needs a headline before it is published.`;
  else if (article.slug === '') missing.slug = 'Type a slug: none could be made from the headline.';
  if (article.section === '') missing.section = 'Choose a section.';
  if (plainText(article.body).trim() === '') missing.body = `The ${noun} has no text yet.`;
  if (!article.isPage && article.bylines.length === 0 && article.bylineText.trim() === '') {
    missing.bylines = 'Say who wrote it: choose an author or an organisation, or type a byline.';
  }
  if (article.embargoUntil !== null && new Date(article.embargoUntil) > now) {
    missing.embargoUntil = `The ${noun} is under embargo until then. Publish it later, or change the embargo.`;
  }
  return missing;
}
