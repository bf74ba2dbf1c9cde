import { isAgency, readBylinePart } from './byline-parts.ts';
import { displayName, displayOrganisation } from './names.ts';
import { isCalendarWord, isPublicationLine } from './publication-line.ts';
import { isAllCapitals, isCaseless, wordsOf } from './sentences.ts';
import type { WireDateline } from './wire-story.ts';

/** A dateline and the words of the paragraph after it. */
export interface CutDateline {
  readonly dateline: WireDateline;
  readonly rest: string;
}

/** A dateline is over by here; looking no further keeps this fast on any paragraph. */
const WINDOW = 120;
const MOST_PLACE_WORDS = 6;
const SEPARATOR = /\s*(?:\.\s?[-–—]{1,2}|--+|[—―]|\s[-–](?:\s|$)|[-–](?=\s)|\s_\s|:(?=\s))\s*/g;
const AGENCY_BEHIND = /\s*(?:\(([^()]{2,40})\)|\/([^/\s][^/]{1,30})\/)\s*$/;
const AGENCY_AHEAD = /^[("“«]([^()"”»]{2,30})[)"”»]\s*(?:[-–—]{1,2}|:)\s*/;
const SLASHED_AGENCY = /^(.{2,60}?)[\s.]*\/([^/\s][^/]{1,30})\/[.\s]+(?:[-–—]{1,2}\s+)?/u;

const DATED_STAMP = /^\((?<date>[^()/]{4,40})\/\s*(?<agency>[^()/]{2,40}?)\s*\)\s*(?:[-–—]{1,2}\s*)?/;
const PLAIN_STAMP = /^\((?<agency>[^()/]{2,30})\)\s*[-–—]{1,2}\s+/;

/** Words in capitals before a dash or colon that are no place. */
const NOT_A_PLACE = new Set(
  `UPDATE UPDATED BREAKING EXCLUSIVE WATCH OPINION ANALYSIS CORRECTION FACTBOX EXPLAINER LIVE VIDEO NEW NOTE WARNING
  ALERT URGENT Q A NATO NASA FBI CIA WHO EU UN USA UK US IDF BBC CNN IMF NHS NFL NBA UEFA FIFA OPEC COVID AI EILMELDUNG
  EIL KOMMENTAR INFO FOTO PHOTO I II III`.split(/\s+/),
);

/** Capitals that papers in scripts without capitals put before a dash and no agency. */
const CAPITALS_WITHOUT_CASE = new Set(
  `ירושלים|תל אביב|תל-אביב|חיפה|באר שבע|לונדון|וושינגטון|פריז|ברלין|מוסקבה|קהיר|רמאללה|עזה|ביירות|ניו יורק|קייב
  |القدس|القاهرة|بيروت|دمشق|عمان|عمّان|بغداد|الرياض|غزة|رام الله|لندن|واشنطن|باريس|برلين|موسكو|نيويورك|دبي|أبوظبي|الدوحة|تونس|الرباط|الجزائر|طرابلس|صنعاء|الخرطوم|طهران|تهران|أنقرة`
    .split('|')
    .map((place) => place.trim()),
);

/**
 * Cuts the dateline from a first paragraph: "PORT ALDER, Nov. 3 (CNA) -- ", "BERLIN (dpa) - ", "JERUSALEM — ",
 * "PARIS: ". The place must be in capitals, or an agency or a date must follow it. Null when there is none.
 */
export function cutDateline(paragraph: string): CutDateline | null {
  const opening = paragraph.slice(0, WINDOW);
  return cutSlashed(opening, paragraph) ?? cutItalian(opening, paragraph) ?? cutSeparated(opening, paragraph);
}

/** Of the separators in the opening the second may count too: "ROME, 03 NOV - " but also "SAINT - DENIS (AFP) - ". */
function cutSeparated(opening: string, paragraph: string): CutDateline | null {
  let tried = 0;
  for (const separator of opening.matchAll(SEPARATOR)) {
    if (tried === 2) return null;
    tried += 1;
    const after = separator.index + separator[0].length;
    const ahead = AGENCY_AHEAD.exec(opening.slice(after));
    const dateline = readPlaceAndAgency(
      opening.slice(0, separator.index),
      ahead?.[1] ?? null,
      separator[0].includes(':'),
    );
    if (dateline !== null)
      return { dateline, rest: paragraph.slice(after + (ahead?.[0].length ?? 0)).trim() };
  }
  return null;
}

/** "МОСКВА, 3 ноября. /ТАСС/. " and "SAN JUAN, Nov. 3 /PRNewswire/ -- ". */
function cutSlashed(opening: string, paragraph: string): CutDateline | null {
  const match = SLASHED_AGENCY.exec(opening);
  if (match === null) return null;
  const dateline = readPlaceAndAgency(match[1] ?? '', match[2] ?? null, false);
  return dateline === null ? null : { dateline, rest: paragraph.slice(match[0].length).trim() };
}

/** "(ANSA) - ROMA, 03 NOV - ". */
function cutItalian(opening: string, paragraph: string): CutDateline | null {
  const agency = AGENCY_AHEAD.exec(opening);
  if (agency === null) return null;
  const start = agency[0].length;
  for (const separator of opening.slice(start).matchAll(SEPARATOR)) {
    const after = start + separator.index + separator[0].length;
    const dateline = readPlaceAndAgency(
      opening.slice(start, after - separator[0].length),
      agency[1] ?? null,
      false,
    );
    return dateline === null ? null : { dateline, rest: paragraph.slice(after).trim() };
  }
  return null;
}

/** Cuts "(Aug. 18, 2024 / JNS)" or "(CNN) — ", a dateline without a place; null when the paragraph opens otherwise. */
export function cutAgencyStamp(paragraph: string): { agency: string; rest: string } | null {
  const opening = paragraph.slice(0, WINDOW);
  const match = DATED_STAMP.exec(opening) ?? PLAIN_STAMP.exec(opening);
  const { date, agency = '' } = match?.groups ?? {};
  if (match === null || (date === undefined ? !isAgency(agency) : !isPublicationLine(date.trim())))
    return null;
  return isAgencyName(agency) ? { agency, rest: paragraph.slice(match[0].length) } : null;
}

function readPlaceAndAgency(
  text: string,
  agencyAhead: string | null,
  endsInColon: boolean,
): WireDateline | null {
  const behind = agencyAhead === null ? AGENCY_BEHIND.exec(text) : null;
  const agency = agencyAhead ?? behind?.[1] ?? behind?.[2] ?? null;
  if (agency !== null && !isAgencyName(agency)) return null;
  const named = behind === null ? text : text.slice(0, behind.index);
  const { place, dated } = withoutDate(named.replace(/[\s,]+$|(?<!\p{Lu})[\s,.]+$/u, ''));
  const certain = agency !== null || dated;
  if (!isPlace(place, certain) || (endsInColon && !isAllCapitals(place))) return null;
  return { place: displayPlace(place), agency: agency === null ? null : agency.trim() };
}

/** An agency in brackets is short and named, never a remark such as "(see below)". */
function isAgencyName(text: string): boolean {
  if (isAgency(text) || readBylinePart(text) === 'organisation') return true;
  const words = wordsOf(text);
  return (
    words.length <= 4 &&
    !/\d/.test(text) &&
    (isCaseless(text) || /^\p{Lu}|\p{Lu}{2}|^[a-z]{2,5}$/u.test(text))
  );
}

/** Takes "Nov. 3, 2026" or "3 novembre" off the end of "PORT ALDER, Nov. 3, 2026". */
function withoutDate(text: string): { place: string; dated: boolean } {
  const segments = text.split(/,\s*/);
  while (segments.length > 1 && isDateSegment(segments.at(-1) ?? '')) segments.pop();
  const kept = segments.join(', ');
  const digit = kept.search(/\s\d/);
  const words = wordsOf(digit < 0 ? kept : kept.slice(0, digit));
  while (digit >= 0 && words.length > 1 && isMonth(words.at(-1) ?? '')) words.pop();
  const place = words.join(' ').replace(/[\s,]+$/, '');
  return { place, dated: place.length < text.length };
}

function isDateSegment(segment: string): boolean {
  return /\d/.test(segment) || isMonth(wordsOf(segment)[0] ?? '');
}

function isMonth(word: string): boolean {
  return isCalendarWord(word.toLowerCase().replace(/\.$/, ''));
}

function isPlace(place: string, certain: boolean): boolean {
  if (place.length < 2 || place.length > 60 || NOT_A_PLACE.has(place) || isMonth(place)) return false;
  if (!/^[\p{L}\p{M}][\p{L}\p{M}\s.,'’/()-]*$/u.test(place)) return false;
  const words = wordsOf(place);
  if (words.length > MOST_PLACE_WORDS) return false;
  if (isCaseless(place)) return certain ? words.length <= 4 : CAPITALS_WITHOUT_CASE.has(place);
  const city = place.split(',')[0] ?? '';
  if (isAllCapitals(city))
    return city.length >= 3 && (certain || !words.some((word) => NOT_A_PLACE.has(word)));
  return (
    certain &&
    words.every((word) =>
      /^[\p{Lu}(]|^(?:d|l)['’]|^(?:de|del|la|am|an|der|sur|upon|of|the|do|da|di|i)$/u.test(word),
    )
  );
}

/** Each part between commas has its own capitals: "PORT ALDER, Maine", "AUSTIN, TX", "WASHINGTON, D.C.". */
function displayPlace(place: string): string {
  return place
    .split(', ')
    .map((part, index) => (index > 0 && part.length <= 3 ? displayOrganisation(part) : displayWords(part)))
    .join(', ');
}

function displayWords(part: string): string {
  return /\sDC$/.test(part) ? `${displayName(part.slice(0, -3))} DC` : displayName(part);
}
