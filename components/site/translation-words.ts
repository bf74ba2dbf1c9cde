import { inLanguage } from './words.ts';

/** How a language invites to read in it. Of one that is not here, and of varieties, the name has to do. */
const INVITATIONS: Readonly<Record<string, string>> = {
  ar: 'اقرأ بالعربية',
  cs: 'Číst česky',
  da: 'Læs på dansk',
  de: 'Auf Deutsch lesen',
  en: 'Read in English',
  es: 'Leer en español',
  fa: 'به فارسی بخوانید',
  fi: 'Lue suomeksi',
  fr: 'Lire en français',
  he: 'קראו בעברית',
  it: 'Leggi in italiano',
  nl: 'Lees in het Nederlands',
  pl: 'Czytaj po polsku',
  pt: 'Ler em português',
  ru: 'Читать по-русски',
  sv: 'Läs på svenska',
  tr: 'Türkçe oku',
  uk: 'Читати українською',
};

/** Invites to read a story in a language, given as a BCP 47 tag, in that language. */
export function invitationTo(language: string): string {
  return (
    INVITATIONS[language] ?? new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
  );
}

const OTHER_LANGUAGES = new Map([
  ['he', 'הכתבה בשפות אחרות'],
  ['ar', 'هذا الخبر بلغات أخرى'],
]);

/** What the list of translations is called, in the language of the page. */
export function otherLanguages(language: string): string {
  return inLanguage(OTHER_LANGUAGES, language) ?? 'This story in other languages';
}
