import 'server-only';
import { cache } from 'react';
import { readerDb } from '#lib/db.ts';

/** A live story that is another one in this language, given as a BCP 47 tag. */
export interface StoryTranslation {
  /** A path on this site. */
  address: string;
  language: string;
  /** Whether the others were made from it. */
  isOriginal: boolean;
  /** Whether the story that it is a translation of is what the others were made from. */
  isOfOriginal: boolean;
}

/**
 * The live translations of a story, by language: of two in one language the newer, and none in the story's own. Read
 * once per request.
 */
export const listTranslationsOf = cache(
  async (storyId: string, language: string): Promise<StoryTranslation[]> => {
    const rows = await readerDb().publishedTranslation.findMany({
      where: { articleId: storyId },
      orderBy: [{ language: 'asc' }, { translationPublishedAt: 'desc' }, { translationId: 'asc' }],
      select: FIELDS,
    });
    return onePerLanguage(language, rows.map(toTranslation));
  },
);

const FIELDS = {
  sectionSlug: true,
  slug: true,
  language: true,
  isOriginal: true,
  isOfOriginal: true,
} as const;

interface TranslationRow extends Omit<StoryTranslation, 'address'> {
  sectionSlug: string;
  slug: string;
}

function toTranslation({ sectionSlug, slug, ...facts }: TranslationRow): StoryTranslation {
  return { ...facts, address: `/${sectionSlug}/${slug}` };
}

/** Those of a story in `language` that its page names: the first of each other language. */
export function onePerLanguage<Named extends { language: string }>(
  language: string,
  translations: readonly Named[],
): Named[] {
  const seen = new Set([language]);
  return translations.filter((one) => !seen.has(one.language) && seen.add(one.language));
}
