import { isSourceLine } from './byline.ts';
import { type Copy, passageOfLines } from './copy.ts';
import { keepInternally, keepRest, leaveOut, type Passage, record, type StoryDraft } from './draft.ts';
import { headlineLines, paragraphLines } from './head-lines.ts';
import { type Label, readLabel } from './labels.ts';
import type { SourceLine } from './lines.ts';

const META = 'This describes the copy and is not part of it.';
const LABEL_ALONE = 'This is a label with nothing after it.';
/** The shortest field that a label can fill holds 200 characters; a headline 500. */
const LONGEST_VALUE = 400;

/** Fields that say what they are: "Headline: ...", or "Standfirst:" over its text. Returns the lines taken. */
export function takeLabelled(copy: Copy, at: number, draft: StoryDraft): number {
  const first = copy.lines[at];
  const found = readLabel(first?.text ?? '');
  if (first === undefined || found === null || found.label === 'body') return 0;
  const lines =
    found.value === '' ? [first, ...linesBelow(copy, at + 1)] : labelledLines(copy, at, found.label);
  const passage = passageOfLines(lines);
  const value = readLabel(passage.text)?.value ?? '';
  return fill(draft, found.label, passage, value) ? lines.length : 0;
}

function labelledLines(copy: Copy, at: number, label: Label): SourceLine[] {
  const read = label === 'standfirst' ? paragraphLines : headlineLines;
  return read(copy.lines, at, copy.layout);
}

/** The value under a label that has the line to itself; nothing when the next line is a label too. */
function linesBelow(copy: Copy, at: number): SourceLine[] {
  if (readLabel(copy.lines[at]?.text ?? '') !== null) return [];
  return paragraphLines(copy.lines, at, copy.layout);
}

function fill(draft: StoryDraft, label: Label, passage: Passage, value: string): boolean {
  if (value === '') {
    leaveOut(draft, passage, LABEL_ALONE);
    return true;
  }
  if (label === 'meta') return keepInternally(draft, passage, 'internalNote', META);
  if (label === 'body' || draft[label] !== null || value.length > LONGEST_VALUE) return false;
  if (label === 'source' && !isSourceLine(value) && value.length > 40) return false;
  draft[label] = value;
  record(draft, label, passage, keepRest(draft, passage, [value]));
  return true;
}
