import { isAgency, isOrganisationName, readBylinePart } from './byline-parts.ts';
import { BYLINE_LANGUAGES, type BylineLanguage } from './byline-words.ts';
import { opensWithGivenName } from './given-names.ts';
import { readHanByline } from './han-byline.ts';
import { NameReader } from './name-reader.ts';
import { displayOrganisation } from './names.ts';
import type { WireByline } from './wire-story.ts';

/** The names in one line. */
export interface ParsedByline {
  readonly bylines: readonly WireByline[];
  /** The agency or publication named after the people: "By Jane Doe | Reuters". */
  readonly source: string | null;
  /** True when something besides capitalised words says that this is a byline: an opening word, a job, a handle. */
  readonly supported: boolean;
}

const LONGEST_LINE = 200;
const LONGEST_SOURCE = 70;
const MAIL_OR_HANDLE = /\(?(?:[\w.+-]+@[\w-]+\.[\w.-]+|@\w{2,30})\)?/g;
const SECTION_BREAK = /\s*[|•·⋅]\s*|\s+[-–—]{1,2}\s+/;
/** Pages set the date beside the name; copied, they stand in one line. */
const COLUMN_GAP =
  /\s{3,}|\s+(?=(?:Published|Updated|Posted|PUBLISHED|UPDATED|Publié|פורסם|עודכן)\b)|\s+(?=(?:פורסם|עודכן)[\s:])/g;
const EXTRA_REPORTING =
  /,?\s+(?:with\s+)?(?:additional reporting by|(?:files|reporting|contributions?) from) .*$/i;
const EMPLOYER = /\s(?:for|of|für|pour|para|per|voor)\s((?:the\s)?\p{Lu}.{0,60})$/u;
/** Trailing marks, but not the full stop of "Jr." or of an initial. */
const LOOSE_ENDS = /^[\s,]+|[\s,:;]+$|(?<!\b(?:[JS]r|\p{Lu}))\.$/gu;
const SOURCE_LABEL = /^(?:source|quelle|fuente|fonte|bron|מקור|المصدر|источник)\s*:\s*/i;
const SMALL_NAME = /^\p{Ll}+(?: \p{Ll}\.?)?(?:[ -]\p{Ll}{2,}){1,2}$/u;
const PLACE_BEHIND = /, \p{Lu}[\p{L} .]{1,30}$/u;
const DEFAULT_LANGUAGE: BylineLanguage = {
  opening: /^/,
  joiners: ['and', 'und', 'et', 'y', 'och', 'og', 'и'],
  placeWords: ['in', 'at', 'from', 'à', 'en'],
};

/** Reads a line that opens as a byline does ("By", "Von", "מאת"); null when it is anything else, such as "By Monday, ...". */
export function readByline(line: string): ParsedByline | null {
  if (line.length > LONGEST_LINE) return null;
  const han = readHanByline(line);
  if (han !== null) return { bylines: han, source: null, supported: true };
  const text = plainLine(line);
  for (const language of BYLINE_LANGUAGES) {
    const opening = language.opening.exec(text)?.[0];
    if (opening === undefined || opening.length === text.length) continue;
    const names = text.slice(opening.length);
    const parsed = readNames(names, language, opening.includes(':') || areSmallNames(names));
    if (parsed !== null) return { ...parsed, supported: true };
  }
  return null;
}

/** "by jane doe and john roe", as people type it who never press the shift key. */
function areSmallNames(text: string): boolean {
  const names = text.split(/\s+(?:and|und|et|y|e|&)\s+|,\s*/);
  return names.every((name) => SMALL_NAME.test(name) && opensWithGivenName(name));
}

/** True for the opening word alone ("By"), as pages print it over the name. */
export function opensByline(line: string): boolean {
  if (line.length > 20) return false;
  return BYLINE_LANGUAGES.some((language) => language.opening.exec(line)?.[0].length === line.length);
}

/** Reads a line of names without an opening word; the first must be a person named by two words or more. */
export function readBareByline(line: string): ParsedByline | null {
  if (line.length > LONGEST_LINE) return null;
  const parsed = readNames(plainLine(line).replace(/^[—–]\s*/, ''), DEFAULT_LANGUAGE, false);
  const [first] = parsed?.bylines ?? [];
  if (parsed === null || first?.kind !== 'person') return null;
  return parsed.bylines.every(({ kind, name }) => kind !== 'person' || name.includes(' ')) ? parsed : null;
}

/** True when the line is nothing but the name of an agency or another organisation: "Coastal News Agency". */
export function isSourceLine(line: string): boolean {
  return (
    line.length <= LONGEST_SOURCE && (isAgency(sourceName(line)) || isOrganisationName(sourceName(line)))
  );
}

/** The name in a line such as "(Reuters)", "Source: Reuters" or "BBC News, London", in the form readers see. */
export function sourceName(line: string): string {
  return displayOrganisation(
    line
      .replace(/^\((.*)\)$/, '$1')
      .replace(SOURCE_LABEL, '')
      .replace(PLACE_BEHIND, ''),
  );
}

/** Without the emphasis marks that Markdown puts around a whole line. */
function plainLine(line: string): string {
  return line
    .replace(/^[*_]{1,3}(?=\S)|[*_]{1,3}$/g, '')
    .replace(/\[([^\][]{2,60})\]\([^()\s]{1,200}\)/g, '$1')
    .replace(COLUMN_GAP, ' | ')
    .replace(/\s+/g, ' ');
}

function readNames(text: string, language: BylineLanguage, labelled: boolean): ParsedByline | null {
  const withoutAddress = text.replace(MAIL_OR_HANDLE, '').replace(EXTRA_REPORTING, '');
  const bracketed = /\(([^()]{2,40})\)/.exec(withoutAddress)?.[1] ?? '';
  const sections = withoutAddress
    .replace(/\([^()]{0,80}\)/g, '')
    .split(SECTION_BREAK)
    .map((section) => section.replace(LOOSE_ENDS, ''))
    .filter((section) => section !== '');
  const [people = '', ...rest] = sections.filter((section) => readBylinePart(section) !== 'date');
  const reader = new NameReader(language, labelled);
  if (!reader.read(people.replace(EMPLOYER, ''))) return null;
  const employers = [EMPLOYER.exec(people)?.[1] ?? '', bracketed, ...rest].filter(namesSource);
  const source = reader.source ?? employers[0] ?? null;
  const supported =
    reader.supported || withoutAddress !== text || employers.length > 0 || sections.length > 1;
  return { bylines: reader.bylines, source: source === null ? null : displayOrganisation(source), supported };
}

function namesSource(text: string): boolean {
  const part = readBylinePart(text);
  return part === 'agency' || part === 'organisation' || /^[Tt]he \p{Lu}/u.test(text);
}
