import {
  AGENCIES,
  LONG_AGENCIES,
  NAME_PARTICLES,
  NEVER_A_NAME,
  ORGANISATION_WORDS,
  ROLE_WORDS,
} from './byline-words.ts';
import { opensWithGivenName } from './given-names.ts';
import { isCalendarWord, isPublicationLine } from './publication-line.ts';
import { isAllCapitals, isCaseless, wordsOf } from './sentences.ts';

/** What one part of a byline is; a `word` is a single capitalised word, a place or a name. */
export type BylinePart =
  | 'person'
  | 'word'
  | 'agency'
  | 'organisation'
  | 'role'
  | 'suffix'
  | 'date'
  | 'unknown';

const LONGEST_PART = 70;
const MOST_WORDS = 6;
const MOST_CASELESS_WORDS = 4;
const NAME_WORD = /^[\p{L}\p{M}][\p{L}\p{M}.'’׳״"-]*$/u;
const CAPITAL_START = /^(?:[dl]['’]|mc|al-|el-)?\p{Lu}/u;
const SURNAMES_LIKE_AGENCIES = new Set([
  'press',
  'news',
  'times',
  'wire',
  'wires',
  'service',
  'board',
  'desk',
]);
const SUFFIX = /^(?:jr|sr|phd|ph\.d|md|m\.d|mba|ma|esq|obe|mbe|mp|ii|iii)\.?$/i;
const ARTICLE = /^(?:the|a|an|our|unserer|unserem|onze|la|le|el|il|der|die|das|of|and|to|for)$/;
const GIVEN_NAMES_IN_THE_CALENDAR = new Set([
  'april',
  'may',
  'june',
  'august',
  'jan',
  'mai',
  'avril',
  'julio',
  'domingo',
]);

/** Tells names, agencies, jobs and dates apart; the part has no separators in it. */
export function readBylinePart(part: string): BylinePart {
  if (part === '' || part.length > LONGEST_PART) return 'unknown';
  if (isPublicationLine(part) || /^\d{4}$/.test(part)) return 'date';
  if (SUFFIX.test(part)) return 'suffix';
  if (isAgency(part)) return 'agency';
  const words = wordsOf(part);
  if (words.length > MOST_WORDS) return 'unknown';
  const small = words.map((word) => word.toLowerCase().replace(/[.,:]$/, ''));
  if (small.some((word) => ROLE_WORDS.has(word)) && !small.includes('staff')) return 'role';
  if (isOrganisation(words, small)) return 'organisation';
  if (!isName(words, small)) return 'unknown';
  return words.length === 1 ? 'word' : 'person';
}

/** True for a wire agency by its usual name, with or without "the". */
export function isAgency(part: string): boolean {
  const name = part.toLowerCase().replace(/^the /, '').replace(/\.$/, '');
  return AGENCIES.has(name) || LONG_AGENCIES.has(name);
}

/** "Jane Press" and "John News" are people, though "Press" and "News" mostly end the name of an agency. */
function isNamedLikeAnAgency(small: readonly string[]): boolean {
  const [first = '', last = ''] = small;
  return small.length === 2 && opensWithGivenName(first) && SURNAMES_LIKE_AGENCIES.has(last);
}

function isOrganisation(words: readonly string[], small: readonly string[]): boolean {
  if (!small.some((word) => ORGANISATION_WORDS.has(word)) || isNamedLikeAnAgency(small)) return false;
  return words.every((word, index) => {
    const lower = small[index] ?? '';
    return (
      ORGANISATION_WORDS.has(lower) ||
      ARTICLE.test(lower) ||
      ROLE_WORDS.has(lower) ||
      isCaseless(word) ||
      CAPITAL_START.test(word)
    );
  });
}

/** True for an organisation by a word such as "Agency" at either end of its name: "Port Alder Times", "Agencia Norte". */
export function isOrganisationName(text: string): boolean {
  if (readBylinePart(text) !== 'organisation') return false;
  const words = wordsOf(text.toLowerCase());
  return ORGANISATION_WORDS.has(words[0] ?? '') || ORGANISATION_WORDS.has(words.at(-1) ?? '');
}

function isName(words: readonly string[], small: readonly string[]): boolean {
  const first = small[0] ?? '';
  if (NEVER_A_NAME.has(first)) return false;
  if (isCalendarWord(first) && (words.length === 1 || !GIVEN_NAMES_IN_THE_CALENDAR.has(first))) return false;
  if (!words.every((word) => NAME_WORD.test(word))) return false;
  if (words.every(isCaseless)) return words.length <= MOST_CASELESS_WORDS;
  const last = words.at(-1) ?? '';
  return (
    CAPITAL_START.test(last) && words.every((word) => CAPITAL_START.test(word) || NAME_PARTICLES.has(word))
  );
}

/** The name in "Political Editor Jane Doe" or, when long enough to have one, "Jane Doe Political Editor". */
export function nameBesideRole(part: string): string | null {
  const words = wordsOf(part);
  const role = words.findLastIndex((word) => ROLE_WORDS.has(word.toLowerCase()));
  const after = words.slice(role + 1).join(' ');
  const before = words.slice(0, words.length >= 4 ? 2 : 0).join(' ');
  return [after, before].find((name) => readBylinePart(name) === 'person') ?? null;
}

/** Tells "JANE DOE The Associated Press" apart: the name and the agency, null when no agency follows a name. */
export function splitTrailingAgency(part: string): { name: string; agency: string } | null {
  const words = wordsOf(part);
  for (let at = 2; at < words.length; at += 1) {
    const name = words.slice(0, at).join(' ');
    const agency = words.slice(at).join(' ');
    const isPlainWord = at === words.length - 1 && !isAllCapitals(agency) && agency !== 'Reuters';
    if (!isPlainWord && isAgency(agency) && readBylinePart(name) === 'person') return { name, agency };
  }
  return null;
}

/** Hebrew and Arabic names that begin with the letter that also means "and". */
const BEGINS_WITH_VAV = new Set(
  'ורד ורדה ויקי ויקטור ויקטוריה ולדימיר ולרי וילי ויליאם וולטר ורוניקה ויויאן وليد وائل وسام وفاء وداد وجدي وهبة وسيم وحيد ورد وسن'.split(
    ' ',
  ),
);

/** Splits names joined by the Hebrew or Arabic letter for "and", which is written onto the next word. */
export function splitAttachedAnd(part: string): string[] {
  const names: string[][] = [[]];
  const words = wordsOf(part);
  words.forEach((word, index) => {
    const current = names.at(-1) ?? [];
    const joins = /^[וو]\p{L}{2}/u.test(word) && !BEGINS_WITH_VAV.has(word) && current.length >= 2;
    if (joins && index + 1 < words.length) names.push([word.slice(1)]);
    else current.push(word);
  });
  return names.map((name) => name.join(' '));
}
