import { transliterate } from 'transliteration';

// Long enough to tell stories apart, short enough to be read in an address bar.
const READABLE_MAX = 80;

/**
 * Makes a slug of a text in any script, cut between words at 80 characters. Server only by weight: the
 * transliteration tables are large. Empty when the text has no letter or digit.
 */
export function slugify(text: string): string {
  const plain = transliterate(text.slice(0, 500).normalize('NFC'))
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/(?<=\b[a-z0-9])\.(?=[a-z0-9]\b)/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return cutBetweenWords(plain);
}

function cutBetweenWords(slug: string): string {
  if (slug.length <= READABLE_MAX) return slug;
  const end = slug.lastIndexOf('-', READABLE_MAX);
  return slug.slice(0, end > 0 ? end : READABLE_MAX);
}

/** The first of `slug`, `slug-2`, `slug-3` ... that is not taken. */
export function firstFreeSlug(slug: string, taken: ReadonlySet<string>): string {
  let candidate = slug;
  for (let n = 2; taken.has(candidate); n += 1) candidate = `${slug}-${n}`;
  return candidate;
}
