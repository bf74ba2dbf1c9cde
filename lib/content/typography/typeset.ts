import { apostrophes } from './apostrophes.ts';
import { dashes } from './dashes.ts';
import { frenchSpaces, spacedMark } from './french-spaces.ts';
import { noBreak } from './no-break.ts';
import { quotes } from './quotes.ts';
import type { Replacement } from './replacement.ts';

/**
 * What the language of a story (a BCP 47 tag) makes of a character that was just typed: quotation marks,
 * apostrophes, dashes, the ellipsis and spaces that do not break. `before` is the text of the block up to the caret,
 * that character last; null leaves it as it is.
 */
export function typeset(language: string, before: string): Replacement | null {
  const quote = quotes(language, before);
  if (quote !== null) return { ...quote, text: spacedMark(language, quote.text) };
  return (
    dashes(language, before) ??
    apostrophes(language, before) ??
    frenchSpaces(language, before) ??
    noBreak(language, before)
  );
}
