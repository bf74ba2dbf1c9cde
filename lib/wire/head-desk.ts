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

/** The keyword line and the urgency, which wires put over the headline. Returns the lines taken. */
export function takeDeskLine(copy: Copy, at: number, draft: StoryDraft): number {
  const line = copy.lines[at];
  if (line === undefined || draft.headline !== null || copy.lines.length === 1) return 0;
  const urgency = readUrgency(line.text);
  if (urgency !== null) {
    draft.urgency ??= urgency;
    record(draft, 'urgency', passageOfLine(line));
    return 1;
  }
  if (!isSlugline(line.text)) return 0;
  if (draft.slugline !== null) {
    leaveOut(draft, passageOfLine(line), 'This is a second keyword line; the first one is kept.');
    return 1;
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
    draft.internalNotes.push(line.text);
    record(draft, 'embargo', passageOfLine(line));
    return 1;
  }
  if (readFurniture(line.text)?.kind !== 'internalNote') return 0;
  const lines = noteLines(copy, at, line);
  const passage = passageOfLines(lines);
  const embargo = findEmbargo(passage.text);
  if (embargo !== null) draft.embargo ??= { text: embargo };
  keepInternally(draft, passage);
  return lines.length;
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
  const reason = reasonToLeaveOut(line.text, draft.headline === null && at + 1 < copy.lines.length);
  if (reason === null) return 0;
  leaveOut(draft, passageOfLine(line), reason);
  return 1;
}

function reasonToLeaveOut(text: string, isOverHeadline: boolean): string | null {
  const furniture = readFurniture(text);
  if (furniture !== null && furniture.kind !== 'internalNote') return furniture.reason;
  if (isPublicationLine(text)) return 'This says when the copy was published elsewhere.';
  const isSection = isOverHeadline && SECTION_LABELS.has(text.toLowerCase().replace(/[\s:|]+$/, ''));
  if (isSection) return 'This names a section of the page the copy was taken from.';
  return /^@\w{2,30}$/.test(text) ? 'This is an account of the author on another service.' : null;
}
