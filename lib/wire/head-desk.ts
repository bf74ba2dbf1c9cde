import { type Copy, passageOfLine, passageOfLines } from './copy.ts';
import { findEmbargo, isEmbargoLine, isSlugline, readUrgency } from './desk-lines.ts';
import { keepInternally, leaveOut, record, type StoryDraft } from './draft.ts';
import { readFurniture } from './furniture.ts';
import { SECTION_LABELS } from './furniture-phrases.ts';
import { readHeadMatter } from './head-lines.ts';
import type { SourceLine } from './lines.ts';
import { isPublicationLine } from './publication-line.ts';
import { endsSentence } from './sentences.ts';

const MOST_NOTE_LINES = 8;
/** A note that stops earlier than this was not broken at a width. */
const NEAR_A_WIDTH = 50;
const NO_FIELD = 'An article has no field for this, so it is in the internal note.';
const HANDLE = /^@\w{2,30}$/;
const ACCOUNT = 'This is an account of the author on another service.';
const PUBLISHED_ELSEWHERE = 'This says when the copy was published elsewhere.';
const SECOND_SLUGLINE = 'This is a second keyword line; the first one is the slugline.';

/** The keyword line and the urgency, which wires put over the headline. Returns the lines taken. */
export function takeDeskLine(copy: Copy, at: number, draft: StoryDraft): number {
  const line = copy.lines[at];
  if (line === undefined || draft.headline !== null || copy.lines.length === 1) return 0;
  const urgency = readUrgency(line.text);
  if (urgency !== null) {
    draft.urgency ??= urgency;
    return keepInternally(draft, passageOfLine(line), 'urgency', NO_FIELD) ? 1 : 0;
  }
  if (!isSlugline(line.text)) return 0;
  if (draft.slugline !== null) {
    return keepInternally(draft, passageOfLine(line), 'internalNote', SECOND_SLUGLINE) ? 1 : 0;
  }
  draft.slugline = line.text;
  draft.urgency ??= readUrgency(/\b(?:FLASH|BULLETIN|URGENT)\b/.exec(line.text)?.[0] ?? '');
  record(draft, 'slugline', passageOfLine(line));
  return 1;
}

/** "Eds:" notes and embargoes. Returns the lines taken. */
export function takeDeskNote(copy: Copy, at: number, draft: StoryDraft): number {
  const line = copy.lines[at];
  if (line === undefined) return 0;
  if (isEmbargoLine(line.text)) {
    draft.embargo ??= { text: line.text };
    return keepInternally(draft, passageOfLine(line), 'embargo') ? 1 : 0;
  }
  if (readFurniture(line.text)?.kind !== 'internalNote') return 0;
  const lines = noteLines(copy, at, line);
  const passage = passageOfLines(lines);
  const embargo = findEmbargo(passage.text);
  if (embargo !== null) draft.embargo ??= { text: embargo };
  const note = readFurniture(line.text);
  const reason = note?.kind === 'internalNote' ? (note.note ?? null) : null;
  return keepInternally(draft, passage, 'internalNote', reason) ? lines.length : 0;
}

function noteLines(copy: Copy, at: number, first: SourceLine): SourceLine[] {
  const note = [first];
  while (copy.layout.wrapped && note.length < MOST_NOTE_LINES) {
    const last = note.at(-1)?.text ?? '';
    const next = copy.lines[at + note.length];
    if (next === undefined || next.opensBlock || last.length < NEAR_A_WIDTH || endsSentence(last)) break;
    if (readHeadMatter(next.text) !== null) break;
    note.push(next);
  }
  return note;
}

/** Dates, buttons, section names and other parts of a page. Returns the lines taken. */
export function takeFurniture(copy: Copy, at: number, draft: StoryDraft): number {
  const line = copy.lines[at];
  if (line === undefined) return 0;
  if (isPublicationLine(line.text) || HANDLE.test(line.text)) return keepFormalLine(line, draft);
  const reason = reasonToLeaveOut(line.text, draft.headline === null && at + 1 < copy.lines.length);
  if (reason === null) return 0;
  leaveOut(draft, passageOfLine(line), reason);
  return 1;
}

function keepFormalLine(line: SourceLine, draft: StoryDraft): number {
  const isDate = !HANDLE.test(line.text);
  if (isDate) draft.dates.push(line.text);
  return keepInternally(draft, passageOfLine(line), 'internalNote', isDate ? PUBLISHED_ELSEWHERE : ACCOUNT)
    ? 1
    : 0;
}

function reasonToLeaveOut(text: string, isOverHeadline: boolean): string | null {
  const furniture = readFurniture(text);
  if (furniture !== null && furniture.kind !== 'internalNote') return furniture.reason;
  const isSection = isOverHeadline && SECTION_LABELS.has(text.toLowerCase().replace(/[\s:|]+$/, ''));
  return isSection ? 'This names a section of the page the copy was taken from.' : null;
}
