import { restOf } from './rest.ts';
import type {
  LeftOutText,
  ReceiptEntry,
  WireBlock,
  WireByline,
  WireDateline,
  WireField,
  WireUrgency,
} from './wire-story.ts';

const EXCERPT_LENGTH = 160;
/** An article's internal note holds 20,000 characters; this leaves room for the rests of bylines and datelines. */
const LONGEST_INTERNAL_NOTE = 12_000;
const MOST_NOTES = 200;
const JOINING_WORDS = 'These words only introduce or join what went to the field.';

/** Text and the source lines it came from, both ends included. */
export interface Passage {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

/** A line for the desk, and the source line it came from. */
export interface InternalNote {
  readonly text: string;
  readonly line: number;
}

/** The story while it is being read; `null` means nothing has claimed the field yet. */
export interface StoryDraft {
  headline: string | null;
  standfirst: string | null;
  bylines: WireByline[];
  source: string | null;
  dateline: WireDateline | null;
  slugline: string | null;
  urgency: WireUrgency | null;
  embargo: { text: string } | null;
  editorsNote: string | null;
  /** Days on which the copy says it was written or published, as sent: what "until 1800 GMT" counts from. */
  dates: string[];
  internalNotes: InternalNote[];
  blocks: WireBlock[];
  leftOut: LeftOutText[];
  receipt: ReceiptEntry[];
}

/** A draft with nothing read yet. */
export function emptyDraft(): StoryDraft {
  return {
    headline: null,
    standfirst: null,
    bylines: [],
    source: null,
    dateline: null,
    slugline: null,
    urgency: null,
    embargo: null,
    editorsNote: null,
    dates: [],
    internalNotes: [],
    blocks: [],
    leftOut: [],
    receipt: [],
  };
}

/** Writes into the receipt that a passage went to a field. */
export function record(
  draft: StoryDraft,
  field: WireField,
  passage: Passage,
  note: string | null = null,
): void {
  draft.receipt.push({
    field,
    line: passage.first,
    lastLine: passage.last,
    excerpt: passage.text.slice(0, EXCERPT_LENGTH).toWellFormed(),
    note,
  });
}

/** Keeps a passage out of every field and says why. */
export function leaveOut(draft: StoryDraft, passage: Passage, reason: string): void {
  draft.leftOut.push({ text: passage.text, reason, line: passage.first });
  record(draft, 'leftOut', passage, reason);
}

/**
 * Keeps a passage for the desk and from the readers. False, with nothing done, when the note is full: then the
 * passage has to stay where it is, for no word may be lost.
 */
export function keepInternally(
  draft: StoryDraft,
  passage: Passage,
  field: 'internalNote' | 'embargo' | 'urgency' = 'internalNote',
  note: string | null = null,
): boolean {
  const length = draft.internalNotes.reduce((sum, { text }) => sum + text.length + 1, passage.text.length);
  if (draft.internalNotes.length >= MOST_NOTES || length > LONGEST_INTERNAL_NOTE) return false;
  draft.internalNotes.push({ text: passage.text, line: passage.first });
  record(draft, field, passage, note);
  return true;
}

/**
 * Puts the words of a passage that no field claimed where they belong: into the internal note, or, when they only
 * join the others, out of the story. Returns what the receipt should say about it.
 */
export function keepRest(draft: StoryDraft, passage: Passage, claims: readonly string[]): string | null {
  const { kept, joining } = restOf(passage.text, claims);
  const line = passage.first;
  draft.leftOut.push(...joining.map((text) => ({ text, reason: JOINING_WORDS, line })));
  if (kept.length === 0) return null;
  draft.internalNotes.push(...kept.map((text) => ({ text, line })));
  const quoted = kept.map((text) => `“${text}”`).join(' and ');
  return `${quoted} went to the internal note.`;
}
