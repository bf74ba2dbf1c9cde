import type { Node } from 'prosemirror-model';
import { DomainError } from '#lib/shared/domain-error.ts';
import { isStorable } from '#lib/shared/storable.ts';
import { parseBody } from './body.ts';
import { type StoryWords, storyOf, wordsOf } from './story.ts';
import { PART_LIMITS, type TextPart } from './story-nodes.ts';

/**
 * Checks a story that steps have made, and returns its words in the form that is stored.
 * Throws DomainError `too_large` or `invalid_step`.
 */
export function checkStory(story: Node): StoryWords {
  const words = readWords(story);
  for (const [part, most] of Object.entries(PART_LIMITS) as [TextPart, number][]) {
    const text = words[part];
    if (text.length > most) {
      throw new DomainError(
        'too_large',
        `The ${part} is longer than ${most.toLocaleString('en')} characters. Shorten it.`,
      );
    }
    if (!isStorable(text)) throw invalid('a character that cannot be stored');
  }
  try {
    parseBody(words.body);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'too_large') throw error;
    throw invalid(error instanceof Error ? error.message : String(error));
  }
  return words;
}

// What cannot be told from its words would not be the same document for the next one who opens it.
function readWords(story: Node): StoryWords {
  try {
    story.check();
    const words = wordsOf(story);
    if (storyOf(words).eq(story)) return words;
  } catch (error) {
    throw invalid(error instanceof Error ? error.message : String(error));
  }
  throw invalid('a line break where the text has one line');
}

function invalid(reason: string): DomainError {
  return new DomainError(
    'invalid_step',
    `The changed text would not be a story: ${reason}. Nothing was changed.`,
  );
}
