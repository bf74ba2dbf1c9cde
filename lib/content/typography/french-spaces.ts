import { endsInAddress } from './address-like.ts';
import { baseLanguage } from './quotation-marks.ts';
import { atEnd, type Replacement } from './replacement.ts';

const NO_BREAK = '\u00a0';
const NARROW = '\u202f';

interface Spaces {
  /** Between a quotation and its marks. */
  readonly inQuotes: string;
  /** What goes before each of these signs. */
  readonly before: Readonly<Record<string, string>>;
}

/** France and its neighbours: Imprimerie nationale, `Lexique des règles typographiques`. */
const EUROPE: Spaces = {
  inQuotes: NARROW,
  before: { ':': NO_BREAK, ';': NARROW, '!': NARROW, '?': NARROW, '%': NO_BREAK, '€': NO_BREAK },
};
/** Canada: Office québécois de la langue française, which has no narrow space and none before ; ! ?. */
const CANADA: Spaces = { inQuotes: NO_BREAK, before: { ':': NO_BREAK, '%': NO_BREAK, $: NO_BREAK } };

function spacesOf(language: string): Spaces | null {
  if (baseLanguage(language) !== 'fr') return null;
  return language.toLowerCase() === 'fr-ca' ? CANADA : EUROPE;
}

/** What French sets off with a space that does not break: its quotation marks, and the signs of two parts. */
export function frenchSpaces(language: string, before: string): Replacement | null {
  const spaces = spacesOf(language);
  if (spaces === null || endsInAddress(before.slice(0, -1))) return null;
  const sign = before.at(-1) ?? '';
  if (sign === '«') return atEnd(before, 1, `«${spaces.inQuotes}`);
  // The space that somebody types out of habit after the mark has brought its own.
  if (sign === ' ' && before.endsWith(`«${spaces.inQuotes} `)) return atEnd(before, 1, '');
  const space = sign === '»' ? spaces.inQuotes : spaces.before[sign];
  return space === undefined ? null : spaceBefore(sign, space, before);
}

function spaceBefore(sign: string, space: string, before: string): Replacement | null {
  if (/[^\s] .$/u.test(before)) return { from: before.length - 2, to: before.length - 1, text: space };
  return wantsSpace(sign, before.slice(0, -1)) ? atEnd(before, 1, `${space}${sign}`) : null;
}

function wantsSpace(sign: string, text: string): boolean {
  if ('%€$'.includes(sign)) return /\d$/.test(text);
  // A colon after a figure is a time or a score, and after these words the rest of an address follows.
  if (sign === ':')
    return /[\p{L}»)\]…]$/u.test(text) && !/(?:^|[\s(])(?:https?|ftp|mailto|tel)$/i.test(text);
  return /[\p{L}\p{N}»)\]…’%€]$/u.test(text);
}

/** Sets a French quotation mark off from the quotation; other marks stay as they are. */
export function spacedMark(language: string, mark: string): string {
  const spaces = spacesOf(language);
  if (spaces === null) return mark;
  if (mark === '«') return `«${spaces.inQuotes}`;
  return mark === '»' ? `${spaces.inQuotes}»` : mark;
}
