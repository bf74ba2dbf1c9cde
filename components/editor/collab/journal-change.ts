import type { Step } from 'prosemirror-transform';
import type { RecoveredText } from './messages.ts';

/** What a tab has not been told to be committed. */
export interface Unconfirmed {
  /** The text version that the steps are based on. */
  baseVersion: number;
  steps: readonly Step[];
  /** Words that were set aside, and that the server does not keep yet. */
  setAside: readonly RecoveredText[];
}

/** What a tab's entry says apart from its steps. */
export interface JournalHead {
  baseVersion: number;
  /** The number of the first step that counts; those before it are confirmed or were rebased since. */
  first: number;
  setAside: readonly RecoveredText[];
  /** ISO 8601 in UTC. */
  at: string;
}

/** Steps that follow each other, as ProseMirror JSON; `last` is the number of the last of them. */
export interface StepRecord {
  last: number;
  steps: readonly unknown[];
}

/** A change of an entry, to be made as a whole or not at all. */
export interface JournalChange {
  /** Null when the one that is kept is still true. */
  head: JournalHead | null;
  /** Records whose last step has a lower number are to go, before the new ones come. */
  dropBefore: number;
  records: readonly StepRecord[];
}

/** What an entry is known to hold. */
export interface Kept {
  /** Null while there is no entry. */
  head: JournalHead | null;
  /** The steps from `head.first` on. */
  steps: readonly Step[];
}

export const NOTHING_KEPT: Kept = { head: null, steps: [] };

/** A record has at most so many steps, so that confirming some of many costs little. */
const RECORD_MAX_STEPS = 100;

/**
 * What must change so that an entry that holds `kept` holds `now`; null for nothing. Steps are told apart by identity:
 * ProseMirror leaves those that were only confirmed or added to as they are, and makes all others new in a rebase.
 */
export function journalChange(kept: Kept, now: Unconfirmed, at: string): JournalChange | null {
  const gone = goneFrom(kept.steps, now.steps);
  const next = (kept.head?.first ?? 0) + kept.steps.length;
  const first = next - (kept.steps.length - gone);
  const added = now.steps.slice(kept.steps.length - gone);
  const records = inRecords(
    added.map((step) => step.toJSON()),
    next,
  );
  const head = { baseVersion: now.baseVersion, first, setAside: now.setAside, at };
  const isHeadTrue = kept.head !== null && saysTheSame(kept.head, head);
  if (isHeadTrue && records.length === 0) return null;
  return { head: isHeadTrue ? null : head, dropBefore: gone === 0 ? 0 : first, records };
}

/** Steps' JSON in records; `number` is that of the first step. */
export function inRecords(json: readonly unknown[], number: number): StepRecord[] {
  const records: StepRecord[] = [];
  for (let from = 0; from < json.length; from += RECORD_MAX_STEPS) {
    const some = json.slice(from, from + RECORD_MAX_STEPS);
    records.push({ last: number + from + some.length - 1, steps: some });
  }
  return records;
}

/** The steps that count in records; `records` are in their order. */
export function stepsFrom(first: number, records: readonly StepRecord[]): unknown[] {
  return records.flatMap(({ last, steps }) => steps.slice(Math.max(0, first - (last - steps.length + 1))));
}

// How many of the kept steps, from the first on, are not to be kept as they are.
function goneFrom(kept: readonly Step[], now: readonly Step[]): number {
  const begin = now[0] === undefined ? -1 : kept.indexOf(now[0]);
  const isContinued = begin !== -1 && kept.slice(begin).every((step, index) => step === now[index]);
  return isContinued ? begin : kept.length;
}

function saysTheSame(one: JournalHead, other: JournalHead): boolean {
  return (
    one.baseVersion === other.baseVersion &&
    one.first === other.first &&
    one.setAside.length === other.setAside.length &&
    one.setAside.every((text, index) => text === other.setAside[index])
  );
}
