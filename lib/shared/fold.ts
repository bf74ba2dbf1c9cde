/**
 * A text as it is compared and put in order: without case, accents and vowel points. The database
 * has a function of this name for its lists.
 */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
}
