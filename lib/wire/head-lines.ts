import { isSourceLine, opensByline, type ParsedByline, readByline } from './byline.ts';
import { cutAgencyStamp, cutDateline } from './dateline.ts';
import { isEmbargoLine } from './desk-lines.ts';
import { readFurniture } from './furniture.ts';
import { readLabel } from './labels.ts';
import type { Layout } from './layout.ts';
import type { SourceLine } from './lines.ts';
import { readOpening } from './markers.ts';
import { isPublicationLine } from './publication-line.ts';
import { endsSentence, startsLowercase } from './sentences.ts';

const LONGEST_HEADLINE = 200;
const MOST_HEADLINE_LINES = 3;
const MOST_PARAGRAPH_LINES = 12;
/** A headline is broken at a width only when it comes near one. */
const NEAR_A_WIDTH = 40;
/** What is left over of a broken headline is shorter than the line before; a standfirst mostly is not. */
const MUCH_SHORTER = 0.6;
const OPEN_ENDING =
  /(?:[,;:&–—-]|\b(?:of|the|to|in|for|and|on|at|by|with|as|a|an|from|after|over|der|die|das|und|von|für|mit|de|du|des|la|le|les|et|y|en|del|di|il|e|van|het|een))$/i;

/** What a line at the top of a story is for, besides headline and standfirst; null when it is plain text. */
export type HeadMatter = 'byline' | 'dateline' | 'publication' | 'other';

/** Tells the lines of a head that are recognised by their form. */
export function readHeadMatter(text: string): HeadMatter | null {
  if (readByline(text) !== null || opensByline(text)) return 'byline';
  if (isPublicationLine(text)) return 'publication';
  if (readLabel(text) !== null || readFurniture(text) !== null || isEmbargoLine(text)) return 'other';
  return cutDateline(text) === null && cutAgencyStamp(text) === null ? null : 'dateline';
}

/** A byline before the headline must name an agency or someone in full, for "By Air and Sea" is a headline. */
export function isFullByline(parsed: ParsedByline): boolean {
  return parsed.bylines.some(({ name, kind }) => kind === 'organisation' || name.includes(' '));
}

/** The lines of the headline that starts at an index: one, or more when it was hard-wrapped. */
export function headlineLines(lines: readonly SourceLine[], at: number, layout: Layout): SourceLine[] {
  const first = lines[at];
  if (first === undefined) return [];
  const headline = [first];
  while (headline.length < MOST_HEADLINE_LINES) {
    const next = lines[at + headline.length];
    if (next === undefined || !continuesHeadline(headline, next, layout)) break;
    headline.push(next);
  }
  return headline;
}

function continuesHeadline(headline: readonly SourceLine[], next: SourceLine, layout: Layout): boolean {
  const last = headline.at(-1)?.text ?? '';
  const length = headline.reduce((sum, line) => sum + line.text.length + 1, next.text.length);
  if (next.opensBlock || length > LONGEST_HEADLINE || endsSentence(last)) return false;
  if (startsSomethingElse(next.text)) return false;
  if (endsSentence(next.text) && next.text.endsWith('.')) return false;
  if (startsLowercase(next.text) || OPEN_ENDING.test(last)) return true;
  if (last.length < NEAR_A_WIDTH || endsSentence(next.text)) return false;
  return next.text.length <= last.length * (layout.wrapped ? 1 : MUCH_SHORTER);
}

function startsSomethingElse(text: string): boolean {
  return isSourceLine(text) || readHeadMatter(text) !== null || readOpening(text).kind === 'bullet';
}

/** The lines of the paragraph that starts at an index, as far as a head needs to look. */
export function paragraphLines(lines: readonly SourceLine[], at: number, layout: Layout): SourceLine[] {
  const first = lines[at];
  if (first === undefined) return [];
  const paragraph = [first];
  while (layout.wrapped && paragraph.length < MOST_PARAGRAPH_LINES) {
    const next = lines[at + paragraph.length];
    if (next === undefined || !continuesParagraph(paragraph.at(-1)?.text ?? '', next)) break;
    paragraph.push(next);
  }
  return paragraph;
}

/** Inside a sentence, what looks like a dateline is only a line with a dash in it. */
function continuesParagraph(last: string, next: SourceLine): boolean {
  if (next.opensBlock || isSourceLine(next.text) || opensItemOrQuote(next.text)) return false;
  const matter = readHeadMatter(next.text);
  return matter === null || (matter === 'dateline' && !endsSentence(last));
}

/** A line that starts with "12." may be the rest of a date; a list starts with its first item. */
function opensItemOrQuote(text: string): boolean {
  const { kind, marker } = readOpening(text);
  return kind === 'number' || kind === 'letter' ? /^[1a]$/.test(marker) : kind !== 'paragraph';
}
