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

/** Text and the source lines it came from, both ends included. */
export interface Passage {
  readonly first: number;
  readonly last: number;
  readonly text: string;
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
  internalNotes: string[];
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

/** Keeps a passage for the desk and from the readers. */
export function keepInternally(draft: StoryDraft, passage: Passage): void {
  draft.internalNotes.push(passage.text);
  record(draft, 'internalNote', passage);
}
