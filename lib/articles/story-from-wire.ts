import type { WireStory } from '#lib/wire/wire-story.ts';
import { bodyFromWire } from './body-from-wire.ts';

/**
 * The words of parsed copy, for a working copy; its dateline is the caller's to put. The parser keeps every text
 * within the limits of its field, so nothing is cut here.
 */
export function wordsFromWire(story: WireStory) {
  return {
    headline: story.headline,
    standfirst: story.standfirst,
    internalNote: story.internalNote ?? '',
    editorsNote: story.editorsNote ?? '',
    body: bodyFromWire(story.blocks),
  };
}

/**
 * The fields beside the words, without the bylines, which need profiles. What the copy does not say leaves the language
 * alone, and does not lift an embargo that somebody set.
 */
export function fieldsFromWire(story: WireStory): {
  slugline: string;
  source: string;
  language?: string;
  embargoUntil?: string;
} {
  return {
    slugline: story.slugline ?? '',
    source: story.source ?? '',
    ...(story.language === null ? {} : { language: story.language }),
    ...(story.embargo?.until ? { embargoUntil: story.embargo.until } : {}),
  };
}
