import type { Node } from 'prosemirror-model';
import { DomainError } from '#lib/shared/domain-error.ts';
import { isStorable } from '#lib/shared/storable.ts';
import { unwantedIn } from '#lib/shared/tidy-text.ts';
import { parseBody } from './body.ts';
import { type StoryWords, storyOf, wordsOf } from './story.ts';
import { PART_LIMITS, STORY_PARTS, type TextPart } from './story-nodes.ts';

/**
 * Checks a story that steps have made of another, and returns its words in the form that is stored. What is unwanted in
 * a text and stood there before may stay, so that old words can be written on.
 * Throws DomainError `too_large` or `invalid_step`.
 */
export function checkStory(story: Node, before: StoryWords): StoryWords {
  const words = readWords(story);
  for (const part of Object.keys(PART_LIMITS) as TextPart[]) checkText(part, words[part], before[part]);
  try {
    parseBody(words.body);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'too_large') throw error;
    throw invalid(error instanceof Error ? error.message : String(error));
  }
  return words;
}

function checkText(part: TextPart, text: string, before: string): void {
  const most = PART_LIMITS[part];
  if (text.length > most) {
    throw new DomainError(
      'too_large',
      `The ${part} is longer than ${most.toLocaleString('en')} characters. Shorten it.`,
    );
  }
  if (!isStorable(text)) throw invalid('a character that cannot be stored');
  if (countUnwanted(part, text) > countUnwanted(part, before))
    throw invalid('a character that is not for words');
}

function countUnwanted(part: TextPart, text: string): number {
  return unwantedIn(text, STORY_PARTS[part] === 'line' ? 'line' : 'lines').length;
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
