import type { SourceLine } from './lines.ts';
import { isItem, readOpening } from './markers.ts';
import { endsSentence, startsLowercase } from './sentences.ts';

/** How one document breaks its lines. */
export interface Layout {
  /** True when a program broke the lines at a width, so that the lines of a block belong together. */
  readonly wrapped: boolean;
  /** Characters in the longest line that may have been broken at a width. */
  readonly width: number;
  /** The usual indent; a line that is further in opens a paragraph. */
  readonly indent: number;
}

/** Shorter lines say nothing about wrapping: they are names, list items, verse. */
const TELLING_LENGTH = 45;
/** No wire and no mail program wraps later than this. */
const WIDEST_WRAP = 200;

interface BreakCount {
  telling: number;
  midSentence: number;
  tooWide: number;
  all: number;
  lowercase: number;
  width: number;
}

/**
 * Decides once per document whether line breaks inside a block are hard wraps or ends of paragraphs.
 * In wrapped copy most breaks fall inside a sentence; where each line is a paragraph, most fall after a full stop.
 */
export function measureLayout(lines: readonly SourceLine[]): Layout {
  const count = countBreaks(lines);
  return { wrapped: isWrapped(count), width: count.width, indent: usualIndent(lines) };
}

/** The first line is skipped: it is mostly a headline, which ends in no full stop whatever the layout. */
function countBreaks(lines: readonly SourceLine[]): BreakCount {
  const count: BreakCount = { telling: 0, midSentence: 0, tooWide: 0, all: 0, lowercase: 0, width: 0 };
  for (let index = 1; index + 1 < lines.length; index += 1) {
    const line = lines[index];
    const next = lines[index + 1];
    if (line === undefined || next === undefined || !mayBeWrap(next)) continue;
    count.all += 1;
    if (startsLowercase(next.text)) count.lowercase += 1;
    if (line.text.length >= TELLING_LENGTH) countTellingBreak(line.text, count);
  }
  return count;
}

/** The items of a list are lines of their own in any layout. */
function mayBeWrap(next: SourceLine): boolean {
  return !next.opensBlock && !isItem(readOpening(next.text).kind);
}

function countTellingBreak(text: string, count: BreakCount): void {
  count.telling += 1;
  if (text.length > WIDEST_WRAP) count.tooWide += 1;
  else count.width = Math.max(count.width, text.length);
  if (!endsSentence(text) && !text.endsWith(':')) count.midSentence += 1;
}

function isWrapped(count: BreakCount): boolean {
  if (count.tooWide * 4 > count.telling) return false;
  if (count.telling > 0) return count.midSentence * 2 >= count.telling;
  return count.all > 0 && count.lowercase * 5 >= count.all * 2;
}

function usualIndent(lines: readonly SourceLine[]): number {
  const seen = new Map<number, number>();
  for (const line of lines) seen.set(line.indent, (seen.get(line.indent) ?? 0) + 1);
  let usual = 0;
  let most = 0;
  for (const [indent, times] of seen) {
    if (times <= most) continue;
    usual = indent;
    most = times;
  }
  return usual;
}

/**
 * True when a line begins a new paragraph of running text. In wrapped copy that is after a blank line, at an
 * indent, at a speaker's "Q:", or after a line that ended its sentence well before the width.
 */
export function opensParagraph(line: SourceLine, previous: SourceLine, layout: Layout): boolean {
  if (line.opensBlock || !layout.wrapped) return true;
  if (line.indent >= layout.indent + 2 && previous.indent < line.indent) return true;
  if (isSpeakerLine(line.text)) return true;
  return previous.text.length < layout.width * 0.6 && endsSentence(previous.text);
}

/** True for the question or the answer of an interview, in the letters papers use for them. */
export function isSpeakerLine(text: string): boolean {
  return /^(?:[QAFRPDVВО]|ש|ת|س|ج) ?: ?\S/u.test(text);
}
