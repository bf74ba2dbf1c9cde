/** What is looked for. */
export interface FindQuery {
  text: string;
  matchesCase: boolean;
  /** Only where no letter, mark or digit touches it. */
  wholeWords: boolean;
}

/** What a person asked of the search; each time with a new `id`. */
export interface FindRequest {
  id: number;
  kind: 'find' | 'replace' | 'next' | 'previous';
}

// What keyboards type, and what stands for it in a text that was set with care or pasted from one.
const VARIANTS: Readonly<Record<string, string>> = {
  ' ': '[ \\u00a0\\u202f]',
  "'": "['\\u2018\\u2019]",
  '"': '["\\u201c\\u201d\\u201e]',
};

const WORD = '[\\p{L}\\p{M}\\p{N}]';
const STARTS_WITH_WORD = new RegExp(`^${WORD}`, 'u');
const ENDS_WITH_WORD = new RegExp(`${WORD}$`, 'u');

/**
 * The expression that finds a query, by code point, or null when nothing is looked for. Accents count as typed; a
 * straight quotation mark finds curly ones too, and a space finds those that do not break.
 */
export function patternOf({ text, matchesCase, wholeWords }: FindQuery): RegExp | null {
  if (text === '') return null;
  const literal = text
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/[ '"]/g, (key) => VARIANTS[key] ?? key);
  // A sign such as % at an edge is no part of a word, so that nothing beside it can be.
  const before = wholeWords && STARTS_WITH_WORD.test(text) ? `(?<!${WORD})` : '';
  const after = wholeWords && ENDS_WITH_WORD.test(text) ? `(?!${WORD})` : '';
  return new RegExp(`${before}${literal}${after}`, matchesCase ? 'gu' : 'giu');
}
