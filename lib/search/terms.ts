/** One thing that a reader asks for: a word, or several side by side in that order. */
export interface Term {
  words: string;
  isPhrase: boolean;
  /** Stories that have it are left out. */
  isExcluded: boolean;
}

const TERMS_MAX = 12;

// A quotation mark within a word is part of it, as in Hebrew abbreviations; "-" excludes at the beginning of one alone.
const TERM = /(?<=^|\s)(-?)(?:["“”„](.*?)["“”](?=\s|$)|(\S+))/gu;

/** Reads words, "phrases" and -exclusions. Every text means something; beyond twelve terms nothing more. */
export function readTerms(query: string): Term[] {
  const terms = [...query.matchAll(TERM)].map(([, sign = '', phrase, word = '']) => ({
    words: (phrase ?? word.replace(/^["“”„]+/u, '')).trim(),
    isPhrase: phrase !== undefined,
    isExcluded: sign === '-',
  }));
  return terms.filter(({ words }) => /[\p{L}\p{N}]/u.test(words)).slice(0, TERMS_MAX);
}

/** A query that means these terms. */
export function writeTerms(terms: readonly Term[]): string {
  return terms
    .map(({ words, isPhrase, isExcluded }) => (isExcluded ? '-' : '') + (isPhrase ? `"${words}"` : words))
    .join(' ');
}
