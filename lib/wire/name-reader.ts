import {
  type BylinePart,
  nameBesideRole,
  readBylinePart,
  splitAttachedAnd,
  splitTrailingAgency,
} from './byline-parts.ts';
import type { BylineLanguage } from './byline-words.ts';
import { isKnownPlace } from './known-places.ts';
import { displayName, displayOrganisation } from './names.ts';
import { isAllCapitals } from './sentences.ts';
import type { WireByline } from './wire-story.ts';

/** Whoever is named after "with" or a slash helped; an agency there is a source. */
const WITH = /\s(?:with|avec|mit|con|com|met)\s|\s*\/\s*/gu;
/** "The transport correspondents" in Hebrew: the job of those named before. */
const CORRESPONDENTS = /^כתבי /;
const LONGEST_ROLE = 80;
const SPECIAL_TO = /^(?:special|exclusive) (?:to|for) /i;
/** A suffix that is part of the name; degrees and honours are not. */
const GENERATION = /^(?:[js]r\.?|ii|iii)$/i;
/** After "Author:" any few words are a name, capitals or not. */
const LABELLED_NAME = /^[^\d.!?]{2,50}$/;

/** Walks the parts of a list of names in order; what a part is can depend on the ones before it. */
export class NameReader {
  readonly bylines: WireByline[] = [];
  source: string | null = null;
  /** True when a job, a place, a date or an organisation stood beside the names. */
  supported = false;
  readonly #language: BylineLanguage;
  readonly #labelled: boolean;
  #isPair = false;
  /** The place cut from the name that is being read. */
  #place: string | null = null;

  constructor(language: BylineLanguage, labelled: boolean) {
    this.#language = language;
    this.#labelled = labelled;
  }

  /** Returns false when a part is no part of a byline, so that the line is something else. */
  read(text: string): boolean {
    const flags = isAllCapitals(text) ? 'iu' : 'u';
    const joiner = new RegExp(`\\s+(?:${['&', '\\+', ...this.#language.joiners].join('|')})\\s+`, flags);
    const groups = text.replace(WITH, ', ').split(/\s*[,;]\s*/);
    this.#isPair = groups.length === 2 && !joiner.test(text);
    for (const [index, group] of groups.entries()) {
      const parts = splitGroup(group.replace(/^(?:and|und|et|with|avec|mit|&)\s+/i, ''), joiner);
      for (const [position, part] of parts.entries()) {
        if (part !== '' && !this.#readPart(part, index > 0 && position === 0)) return false;
      }
    }
    return this.bylines.length > 0;
  }

  #readPart(text: string, followsComma: boolean): boolean {
    if (SPECIAL_TO.test(text)) return this.#readOrganisation(text.replace(SPECIAL_TO, ''), followsComma);
    if (followsComma && this.#isPlaceAlone(text)) return this.#addRole(text);
    const filed = splitTrailingAgency(text);
    this.source ??= filed?.agency ?? null;
    return this.#readPlainPart(this.#withoutPlace(filed?.name ?? text), followsComma);
  }

  #readPlainPart(part: string, followsComma: boolean): boolean {
    const kind = readBylinePart(part);
    if (followsComma && this.#isPublication(part, kind)) return this.#readOrganisation(part, followsComma);
    switch (kind) {
      case 'date':
      case 'suffix':
        return this.#readSuffix(part, kind);
      case 'role':
        return this.#readRole(part);
      case 'agency':
      case 'organisation':
        return this.#readOrganisation(part, followsComma);
      default:
        return this.#readName(part, kind, followsComma);
    }
  }

  #readName(part: string, kind: BylinePart, followsComma: boolean): boolean {
    if (kind === 'unknown' && !(this.#labelled && LABELLED_NAME.test(part))) return false;
    if (followsComma && (kind === 'word' || isKnownPlace(part))) return this.#addRole(part);
    this.#addPerson(part);
    return true;
  }

  #addPerson(name: string): void {
    this.bylines.push({ name: displayName(name), kind: 'person' });
    if (this.#place !== null) this.#addRole(this.#place);
    this.#place = null;
  }

  /** Where there is nobody it belongs to, it is left to whoever collects what no field took. */
  #addRole(role: string): true {
    const last = this.bylines.at(-1);
    if (last === undefined || last.kind !== 'person') return true;
    const joined = last.role === undefined ? role : `${last.role}, ${role}`;
    if (joined.length <= LONGEST_ROLE) this.bylines[this.bylines.length - 1] = { ...last, role: joined };
    return true;
  }

  /** "By Jane Doe, The Evening Post"; of two names parted by a comma alone, a long second one is a publication too. */
  #isPublication(part: string, kind: BylinePart): boolean {
    if (/^The \p{Lu}/u.test(part)) return true;
    return this.#isPair && kind === 'person' && /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){2,}$/u.test(part);
  }

  #readSuffix(part: string, kind: 'date' | 'suffix'): boolean {
    const last = this.bylines.pop();
    if (last === undefined) return false;
    this.supported ||= kind === 'date';
    const belongsToName = kind === 'suffix' && GENERATION.test(part);
    this.bylines.push(belongsToName ? { ...last, name: `${last.name} ${part}` } : last);
    return true;
  }

  #readRole(part: string): boolean {
    const name = nameBesideRole(part);
    this.supported = true;
    if (name !== null) {
      this.#addPerson(name);
      return this.#addRole(part.replace(name, '').trim());
    }
    if (this.bylines.length > 0) return this.#addRole(part);
    this.bylines.push({ name: displayOrganisation(part), kind: 'organisation' });
    return true;
  }

  #readOrganisation(part: string, followsComma: boolean): boolean {
    this.supported = true;
    if (followsComma && CORRESPONDENTS.test(part)) return this.#addRole(part);
    const name = displayOrganisation(part.replace(/^(?:a|an) /, ''));
    if (followsComma && this.bylines.length > 0) this.source ??= name;
    else this.bylines.push({ name, kind: 'organisation' });
    return true;
  }

  /** "in Port Alder" between commas. */
  #isPlaceAlone(part: string): boolean {
    const words = this.#language.placeWords.join('|');
    return words !== '' && new RegExp(`^(?:${words})\\s\\p{Lu}`, 'u').test(part) && this.bylines.length > 0;
  }

  /** "Jane Doe in Paris" is Jane Doe, and Paris stands beside her name. */
  #withoutPlace(part: string): string {
    if (this.#language.placeWords.length === 0) return part;
    const words = this.#language.placeWords.join('|');
    const flags = isAllCapitals(part) ? 'iu' : 'u';
    const place = new RegExp(`\\s(?:reporting\\s)?(?:${words})\\s\\p{Lu}.*$`, flags);
    const name = part.replace(place, '');
    if (name === part) return part;
    this.supported = true;
    this.#place = part.slice(name.length).trim();
    return name;
  }
}

/** "Arts and Culture Desk" is one name; "Jane Doe and Staff" are two. */
function splitGroup(group: string, joiner: RegExp): string[] {
  const parts = group.split(joiner).flatMap(splitAttachedAnd);
  return readBylinePart(group) === 'organisation' && readBylinePart(parts[0] ?? '') !== 'person'
    ? [group]
    : parts;
}
