// Written out, since browsers and servers know some languages under different names.
const NAMES: Readonly<Record<string, string>> = {
  ar: 'Arabic',
  bn: 'Bengali',
  zh: 'Chinese',
  cs: 'Czech',
  da: 'Danish',
  nl: 'Dutch',
  en: 'English',
  fi: 'Finnish',
  fr: 'French',
  de: 'German',
  el: 'Greek',
  he: 'Hebrew',
  hi: 'Hindi',
  hu: 'Hungarian',
  id: 'Indonesian',
  it: 'Italian',
  ja: 'Japanese',
  ko: 'Korean',
  no: 'Norwegian',
  fa: 'Persian',
  pl: 'Polish',
  pt: 'Portuguese',
  ro: 'Romanian',
  ru: 'Russian',
  es: 'Spanish',
  sw: 'Swahili',
  sv: 'Swedish',
  th: 'Thai',
  tr: 'Turkish',
  uk: 'Ukrainian',
  ur: 'Urdu',
  vi: 'Vietnamese',
};

/** What a language is called in English; one that is not in the list stands by its tag. */
export function nameOfLanguage(tag: string): string {
  return NAMES[tag] ?? tag;
}

/** The languages to choose from by name; one that an article got by the API, such as `en-GB`, stands there by its tag. Empty for none. */
export function languageOptions(current: string): { value: string; label: string }[] {
  const options = Object.entries(NAMES).map(([value, label]) => ({ value, label }));
  return current === '' || Object.hasOwn(NAMES, current)
    ? options
    : [{ value: current, label: current }, ...options];
}
