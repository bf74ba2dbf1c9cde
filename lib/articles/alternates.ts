/** What search engines are told of a page in other languages: a BCP 47 tag or `x-default`, and an absolute address. */
export interface Alternate {
  hreflang: string;
  href: string;
}

interface InLanguage {
  address: string;
  language: string;
}

/**
 * The addresses of a story in all its languages, its own among them, as each of the pages has to say them. `x-default`,
 * for readers of all other languages, is the one in the publication's. None where there are no translations.
 */
export function alternatesOf(
  site: { url: string; language: string },
  story: InLanguage,
  translations: readonly InLanguage[],
): Alternate[] {
  if (translations.length === 0) return [];
  const all = [story, ...translations].map(({ address, language }) => ({
    hreflang: language,
    href: site.url + address,
  }));
  const usual = all.find(({ hreflang }) => hreflang === site.language);
  const sorted = all.toSorted((one, other) => (one.hreflang < other.hreflang ? -1 : 1));
  return usual ? [...sorted, { ...usual, hreflang: 'x-default' }] : sorted;
}
