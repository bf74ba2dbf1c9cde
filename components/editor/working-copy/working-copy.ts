import type { Article } from '#components/editor/article.ts';
import {
  differingFields,
  FIELD_NAMES,
  type FieldChanges,
  type FieldName,
  fieldsOf,
  pickFields,
  type WorkingFields,
} from './fields.ts';

/** Saved this long after the last keystroke, in milliseconds. */
export const QUIET_MS = 600;
/** Saved this long after the first keystroke at the latest, however fast somebody types. */
export const LONGEST_WAIT_MS = 3_000;

/** Why what is on the screen is not on the server. Only `unreachable` is retried by itself. */
export type Trouble =
  | { kind: 'unreachable'; reason: string }
  | { kind: 'signed_out' }
  | { kind: 'conflict'; theirs: Article }
  | { kind: 'stopped'; reason: string };

/** The text on the screen, and how much of it the server has confirmed. Instants are milliseconds since 1970. */
export interface WorkingCopy {
  /** The article as the server last confirmed it; its version goes with the next save. */
  readonly base: Article;
  readonly fields: WorkingFields;
  /** Fields whose present value the server has not confirmed, those in flight included. */
  readonly unsaved: ReadonlySet<FieldName>;
  /** When the oldest of those changes was made. */
  readonly unsavedSince: number | null;
  /** Fields whose present value the server refused, with its sentence. They are not sent until they change. */
  readonly refused: Readonly<Partial<Record<FieldName, string>>>;
  /** What the one request under way carries; empty for a request that is not a save. */
  readonly inFlight: FieldChanges | null;
  /** Saves that were sent and never answered: any of them may have arrived. */
  readonly unanswered: readonly FieldChanges[];
  readonly trouble: Trouble | null;
  /** True when the next save goes over somebody else's on purpose: the server keeps theirs as a revision. */
  readonly overwrites: boolean;
  readonly failures: number;
  readonly firstEditAt: number | null;
  readonly sendAt: number | null;
}

/** The working copy of an article as the server gave it. */
export function openWorkingCopy(article: Article): WorkingCopy {
  return {
    base: article,
    fields: fieldsOf(article),
    unsaved: new Set(),
    unsavedSince: null,
    refused: {},
    inFlight: null,
    unanswered: [],
    trouble: null,
    overwrites: false,
    failures: 0,
    firstEditAt: null,
    sendAt: null,
  };
}

/** The copy with what the last visit could not save back in it, to be sent at once. */
export function restore(copy: WorkingCopy, changes: FieldChanges, now: number): WorkingCopy {
  const differing = pickFields(changes, differingFields(changes, copy.fields));
  // The last visit may have ended between a save and its answer.
  return { ...edit(copy, differing, now), unanswered: [changes], sendAt: now };
}

/** The copy after somebody changed fields; it says when to send. The same copy when nothing changed. */
export function edit(copy: WorkingCopy, changes: FieldChanges, now: number): WorkingCopy {
  const names = FIELD_NAMES.filter((name) => name in changes && changes[name] !== copy.fields[name]);
  if (names.length === 0) return copy;
  const refused = { ...copy.refused };
  for (const name of names) delete refused[name];
  const trouble = copy.trouble?.kind === 'stopped' ? null : copy.trouble;
  const firstEditAt = copy.firstEditAt ?? now;
  const due = Math.min(now + QUIET_MS, firstEditAt + LONGEST_WAIT_MS);
  return {
    ...copy,
    fields: { ...copy.fields, ...pickFields(changes, names) },
    unsaved: new Set([...copy.unsaved, ...names]),
    unsavedSince: copy.unsavedSince ?? now,
    refused,
    trouble,
    firstEditAt,
    // Trouble has its own time to try again, or waits for a person.
    sendAt: trouble === null ? due : copy.sendAt,
  };
}

/** The names of the fields that the next save would carry. */
export function sendableFields(copy: WorkingCopy): FieldName[] {
  return [...copy.unsaved].filter((name) => copy.refused[name] === undefined);
}

/** The copy with its save under way: `inFlight` is what to send. Not for a copy that has one under way. */
export function startSaving(copy: WorkingCopy): WorkingCopy {
  const inFlight = pickFields(copy.fields, sendableFields(copy));
  return { ...copy, inFlight, sendAt: null, firstEditAt: null };
}

/** Sends as soon as possible, whatever the wait: asked for by a person, or the page is about to go. */
export function hurry(copy: WorkingCopy, now: number): WorkingCopy {
  const isStuck = copy.trouble?.kind === 'conflict' || sendableFields(copy).length === 0;
  return isStuck ? copy : { ...copy, sendAt: now };
}

/** Whether everything on the screen is on the server. */
export function isSaved(copy: WorkingCopy): boolean {
  return copy.unsaved.size === 0;
}
