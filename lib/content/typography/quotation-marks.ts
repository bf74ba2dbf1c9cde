type Pair = readonly [open: string, close: string];

/** The marks that the keys `"` and `'` write in a language. */
export interface QuotationMarks {
  readonly double: Pair;
  /** What `"` writes inside of a quotation, where that differs. */
  readonly nested: Pair | null;
  /** Null where `'` is an apostrophe and nothing else. */
  readonly single: Pair | null;
}

/**
 * Quotation start and end, then those of a quotation inside of one: `delimiters.json` of Unicode CLDR 48.2
 * (`cldr-misc-full`). A language that is not here has the marks of CLDR's root.
 */
const CLDR: Readonly<Record<string, string>> = {
  root: '“”‘’',
  ar: '”“’‘',
  bg: '„“„“',
  ca: '«»“”',
  cs: '„“‚‘',
  de: '„“‚‘',
  el: '«»“”',
  eo: '“”«»',
  et: '„“‚‘',
  eu: '«»“”',
  fa: '«»‹›',
  fi: '””’’',
  fr: '«»«»',
  'fr-ca': '«»”“',
  'fr-ch': '«»‹›',
  he: '””’’',
  hr: '„“‚‘',
  hu: '„”»«',
  hy: '«»«»',
  is: '„“‚‘',
  it: '«»“”',
  ka: '„“«»',
  lt: '„“„“',
  mk: '„“‚‘',
  nb: '«»‘’',
  nl: '‘’‘’',
  nn: '«»‘’',
  no: '«»‘’',
  pl: '„”«»',
  'pt-pt': '«»“”',
  ro: '„”«»',
  ru: '«»„“',
  sk: '„“‚‘',
  sl: '„“‚‘',
  sr: '„”’’',
  sv: '””’’',
  uk: '«»„“',
  ur: '”“’‘',
};

/** Their input methods write the marks themselves, and the keys of a Latin keyboard mean something else there. */
const LEFT_ALONE = new Set(['ja', 'yue', 'zh']);

const SINGLE_STROKE = /^[‘’‚‹›]/;

/** The language of a BCP 47 tag without its region, such as `de`. */
export function baseLanguage(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

/** The marks of a language, given as a BCP 47 tag; null for those whose marks are never written by these keys. */
export function quotationMarksOf(language: string): QuotationMarks | null {
  const base = baseLanguage(language);
  if (LEFT_ALONE.has(base)) return null;
  const [open = '', close = '', innerOpen = '', innerClose = ''] =
    CLDR[language.toLowerCase()] ?? CLDR[base] ?? CLDR.root ?? '';
  const outer: Pair = [open, close];
  const inner: Pair = [innerOpen, innerClose];
  // A mark has as many strokes as its key: where CLDR has single ones only, `"` writes those of its root.
  const isSingle = ([mark]: Pair) => SINGLE_STROKE.test(mark);
  const differs = innerOpen !== open || innerClose !== close;
  return {
    double: isSingle(outer) ? ['“', '”'] : outer,
    nested: differs && !isSingle(inner) ? inner : null,
    single: isSingle(inner) ? inner : null,
  };
}
