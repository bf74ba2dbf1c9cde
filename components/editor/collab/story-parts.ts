import type { Plugin } from 'prosemirror-state';
import type { Batch, ChangesAnswer, RecoveredText, SendAnswer, Setback } from './messages.ts';
import type { StoryAt } from './replay.ts';
import type { StepJournal } from './step-journal.ts';

/** Everything from outside, so that a test decides when time passes and what the server says. */
export interface StoryParts {
  /** Milliseconds since 1970. */
  now(): number;
  /** In [0, 1). */
  random(): number;
  /** A new client id that no other has. */
  newId(): string;
  /** Runs `task` after `delayMs`; the answer cancels it. */
  schedule(task: () => void, delayMs: number): () => void;
  send(batch: Batch): Promise<SendAnswer>;
  changesSince(version: number): Promise<ChangesAnswer>;
  /** The story as the server has it now, or null when it does not answer. */
  load(): Promise<StoryAt | null>;
  /** Keeps words on the server; null when that was not possible. */
  keepOrphan(clientId: string, orphan: RecoveredText): Promise<{ id: string } | null>;
  journal: StepJournal;
  /** What typing, keys and looks need; the collaboration itself is added. */
  plugins: readonly Plugin[];
}

/** How the words stand with the server. */
export interface StoryStatus {
  /** False until what earlier visits left is back in the text; nothing can be typed before. */
  readonly isReady: boolean;
  /** The number of steps that the server has not confirmed. */
  readonly unconfirmed: number;
  readonly trouble: Setback | null;
  /** True while this browser cannot keep a copy of what is not confirmed, or takes too long to. */
  readonly isJournalFull: boolean;
  /** When the server last confirmed something, in milliseconds since 1970. */
  readonly savedAt: number | null;
  /** Whether an earlier visit's words were put back on opening. */
  readonly isRestored: boolean;
}

/** The status of a story before its client is started. */
export const UNOPENED: StoryStatus = {
  isReady: false,
  unconfirmed: 0,
  trouble: null,
  isJournalFull: false,
  savedAt: null,
  isRestored: false,
};

/** Whether a trouble is over as soon as the server answers. */
export function isPassing(trouble: Setback | null): boolean {
  return trouble !== null && ['unreachable', 'failing', 'signed_out'].includes(trouble.kind);
}
