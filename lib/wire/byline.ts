import { isAgency, nameAfterRole, readBylinePart, splitAttachedAnd } from './byline-parts.ts';
import { BYLINE_LANGUAGES, type BylineLanguage } from './byline-words.ts';
import { displayName, displayOrganisation } from './names.ts';
import { isAllCapitals } from './sentences.ts';
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
const MAIL_OR_HANDLE = /\(?(?:[\w.+-]+@[\w-]+\.[\w.-]+|@\w{2,30})\)?/g;
const SECTION_BREAK = /\s*[|•·⋅]\s*|\s+[-–—]{1,2}\s+/;
const EXTRA_REPORTING = /,?\s+(?:with\s+)?additional reporting by .*$/i;
const EMPLOYER = /\s(?:for|of|für|pour|para|per|voor)\s((?:the\s)?\p{Lu}.{0,60})$/u;
const DEFAULT_LANGUAGE: BylineLanguage = {
  opening: /^/,
  joiners: ['and', 'und', 'et', 'y', 'och', 'og', 'и'],
  placeWords: ['in', 'at', 'from', 'à', 'en'],
};

/** Reads a line that opens as a byline does ("By", "Von", "מאת"); null when it is anything else, such as "By Monday, ...". */
export function readByline(line: string): ParsedByline | null {
  if (line.length > LONGEST_LINE) return null;
  const text = plainLine(line);
  for (const language of BYLINE_LANGUAGES) {
    const opening = language.opening.exec(text)?.[0];
    if (opening === undefined || opening.length === text.length) continue;
    const parsed = readNames(text.slice(opening.length), language, opening.includes(':'));
    if (parsed !== null) return { ...parsed, supported: true };
  }
  return null;
}

/** True for the opening word alone ("By"), as pages print it over the name. */
export function opensByline(line: string): boolean {
  if (line.length > 20) return false;
  return BYLINE_LANGUAGES.some((language) => language.opening.exec(line)?.[0].length === line.length);
}

/** Reads a line of names without an opening word; it must name a person by two words or more. */
export function readBareByline(line: string): ParsedByline | null {
  if (line.length > LONGEST_LINE) return null;
  const parsed = readNames(plainLine(line).replace(/^[—–]\s*/, ''), DEFAULT_LANGUAGE, false);
  if (parsed === null || parsed.bylines.some(({ kind, name }) => kind !== 'person' || !name.includes(' ')))
    return null;
  return parsed;
}

/** Without the emphasis marks that Markdown puts around a whole line. */
function plainLine(line: string): string {
  return line.replace(/^[*_]{1,3}(?=\S)|[*_]{1,3}$/g, '').replace(/\s+/g, ' ');
}

function readNames(text: string, language: BylineLanguage, labelled: boolean): ParsedByline | null {
  const withoutAddress = text.replace(MAIL_OR_HANDLE, '').replace(EXTRA_REPORTING, '');
  const bracketed = /\(([^()]{2,40})\)/.exec(withoutAddress)?.[1] ?? '';
  const sections = withoutAddress
    .replace(/\([^()]{0,80}\)/g, '')
    .split(SECTION_BREAK)
    .map((section) => section.replace(/^[\s,]+|[\s,.:;]+$/g, ''))
    .filter((section) => section !== '' && readBylinePart(section) !== 'date');
  const [people = '', ...rest] = sections;
  const reader = new NameReader(language, labelled);
  if (!reader.read(people.replace(EMPLOYER, ''))) return null;
  const employers = [EMPLOYER.exec(people)?.[1] ?? '', bracketed, ...rest].filter(namesSource);
  const supported =
    reader.supported || withoutAddress !== text || employers.length > 0 || sections.length > 1;
  const source = reader.source ?? employers[0] ?? null;
  return { bylines: reader.bylines, source: source === null ? null : displayOrganisation(source), supported };
}

function namesSource(text: string): boolean {
  const part = readBylinePart(text);
  return part === 'agency' || part === 'organisation' || /^[Tt]he \p{Lu}/u.test(text);
}

/** Walks the parts of a list of names in order; what a part is can depend on the ones before it. */
class NameReader {
  readonly bylines: WireByline[] = [];
  source: string | null = null;
  supported = false;
  readonly #language: BylineLanguage;
  readonly #labelled: boolean;

  constructor(language: BylineLanguage, labelled: boolean) {
    this.#language = language;
    this.#labelled = labelled;
  }

  /** Returns false when a part is no part of a byline, so that the line is something else. */
  read(text: string): boolean {
    const flags = isAllCapitals(text) ? 'iu' : 'u';
    const joiner = new RegExp(
      `\\s+(?:${['&', '\\+', ...this.#language.joiners].join('|')})\\s+|\\s*/\\s*`,
      flags,
    );
    const groups = text.split(/\s*[,;]\s*/).map((group) => group.replace(/^(?:and|und|et|&)\s+/i, ''));
    for (const [index, group] of groups.entries()) {
      for (const [position, part] of this.#splitGroup(group, joiner).entries()) {
        if (part !== '' && !this.#readPart(part, index > 0 && position === 0)) return false;
      }
    }
    return this.bylines.length > 0;
  }

  #splitGroup(group: string, joiner: RegExp): string[] {
    return readBylinePart(group) === 'organisation' ? [group] : group.split(joiner).flatMap(splitAttachedAnd);
  }

  #readPart(text: string, followsComma: boolean): boolean {
    const part = this.#withoutPlace(text);
    const kind = readBylinePart(part);
    if (kind === 'date' || kind === 'suffix') return this.bylines.length > 0;
    if (kind === 'role') return this.#readRole(part);
    if (kind === 'agency' || kind === 'organisation') return this.#readOrganisation(part, followsComma);
    if (kind === 'unknown' && !(this.#labelled && /^[^\d.!?]{2,50}$/.test(part))) return false;
    if (kind === 'word' && followsComma) return true;
    this.bylines.push({ name: displayName(part), kind: 'person' });
    return true;
  }

  #readRole(part: string): boolean {
    const name = nameAfterRole(part);
    this.supported = true;
    if (name !== null) this.bylines.push({ name: displayName(name), kind: 'person' });
    else if (this.bylines.length === 0)
      this.bylines.push({ name: displayOrganisation(part), kind: 'organisation' });
    return true;
  }

  #readOrganisation(part: string, followsComma: boolean): boolean {
    this.supported = true;
    const name = displayOrganisation(part.replace(/^(?:a|an) /, ''));
    if (followsComma && this.bylines.length > 0) this.source ??= name;
    else this.bylines.push({ name, kind: 'organisation' });
    return true;
  }

  /** "Jane Doe in Paris" is Jane Doe. */
  #withoutPlace(part: string): string {
    if (this.#language.placeWords.length === 0) return part;
    const words = this.#language.placeWords.join('|');
    const flags = isAllCapitals(part) ? 'iu' : 'u';
    const place = new RegExp(`\\s(?:reporting\\s)?(?:${words})\\s\\p{Lu}.*$`, flags);
    const name = part.replace(place, '');
    if (name !== part) this.supported = true;
    return name;
  }
}

/** True when the line is nothing but the name of an agency or another organisation: "Coastal News Agency". */
export function isSourceLine(line: string): boolean {
  const text = line
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^(?:source|quelle|fuente|fonte|bron|מקור|المصدر|источник)\s*:\s*/i, '');
  return line.length <= 70 && (isAgency(text) || readBylinePart(text) === 'organisation');
}
