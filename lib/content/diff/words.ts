// A script without spaces between its words is compared character by character.
const UNSPACED = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}/u
  .source;
const WORD = new RegExp(`\\s+|(?:${UNSPACED})\\p{M}*|(?:(?!${UNSPACED})[\\p{L}\\p{M}\\p{N}_'’-])+|.`, 'gsu');

/** Splits a text into words, spaces and single signs; put together again they are the text. */
export function wordsAndSpaces(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** The words of a text and how often each stands there. Signs and spaces do not count. */
export function countEachWord(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsAndSpaces(text)) {
    if (/[\p{L}\p{N}]/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
