/** How long a text is. Characters are those that people see: a letter with its accents, or an emoji, is one. */
export interface TextLength {
  words: number;
  characters: number;
  charactersWithoutSpaces: number;
}

/** The length of nothing. */
export const NO_LENGTH: TextLength = { words: 0, characters: 0, charactersWithoutSpaces: 0 };

/**
 * Words as a reader counts them, in any script: also where no spaces part them, as in Chinese or Thai. `language` is
 * a BCP 47 tag; a text whose language is not known is counted by the rules that all languages share.
 */
export function countWords(text: string, language?: string): number {
  let count = 0;
  for (const segment of segmenter('word', language).segment(text)) {
    if (segment.isWordLike) count += 1;
  }
  return count;
}

/** The length of a text in words and in characters; ends of lines are no characters. */
export function lengthOf(text: string, language?: string): TextLength {
  const length = { ...NO_LENGTH, words: countWords(text, language) };
  for (const { segment } of segmenter('grapheme', language).segment(text)) {
    if (/[\r\n]/.test(segment)) continue;
    length.characters += 1;
    if (segment.trim() !== '') length.charactersWithoutSpaces += 1;
  }
  return length;
}

/** The length of two texts that stand one after the other. */
export function addLengths(one: TextLength, other: TextLength): TextLength {
  return {
    words: one.words + other.words,
    characters: one.characters + other.characters,
    charactersWithoutSpaces: one.charactersWithoutSpaces + other.charactersWithoutSpaces,
  };
}

/**
 * Whole minutes to read so many words, at least 1: 238 words a minute, the mean of 190 studies of silent reading of
 * English non-fiction (Brysbaert, Journal of Memory and Language 109, 2019). Other languages have rates of their own.
 */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 238));
}

const segmenters = new Map<string, Intl.Segmenter>();

// Making one costs far more than counting a paragraph with it.
function segmenter(granularity: 'word' | 'grapheme', language = 'und'): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  const known = segmenters.get(key) ?? makeSegmenter(granularity, language);
  segmenters.set(key, known);
  return known;
}

// An article's language looks like a tag and need not be one, such as `en-a1`.
function makeSegmenter(granularity: 'word' | 'grapheme', language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return new Intl.Segmenter('und', { granularity });
  }
}
