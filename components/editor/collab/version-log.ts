import { getVersion } from 'prosemirror-collab';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { StepMap } from 'prosemirror-transform';
import { unconfirmedIn } from './unconfirmed.ts';

/** What the last confirmed steps did to positions; the last of `maps` leads to `version`. */
export interface VersionLog {
  readonly version: number;
  readonly maps: readonly StepMap[];
}

// A report of where somebody is takes less than a second; so much is typed in minutes.
const KEPT = 500;

/** The log after a transaction that may have brought confirmed steps. */
export function logAfter(
  log: VersionLog,
  before: EditorState,
  transaction: Transaction,
  after: EditorState,
): VersionLog {
  const version = getVersion(after);
  const count = version - log.version;
  if (count <= 0) return log;
  const unconfirmed = unconfirmedIn(before);
  // The rebase takes back what is not confirmed, applies the others' steps, and then the former again.
  const rebased =
    (transaction.getMeta('rebased') as number | undefined) ?? Math.max(0, unconfirmed.length - count);
  const own = unconfirmed.slice(0, unconfirmed.length - rebased).map((step) => step.getMap());
  const others = transaction.mapping.maps.slice(rebased, rebased + count - own.length);
  return { version, maps: [...log.maps, ...own, ...others].slice(-KEPT) };
}

/** Where a position of the document at a version is now, unconfirmed changes included; null while that is unknown. */
export function positionNow(
  state: EditorState,
  log: VersionLog,
  version: number,
  position: number,
): number | null {
  const missed = log.version - version;
  if (missed < 0 || missed > log.maps.length) return null;
  const confirmed = log.maps.slice(log.maps.length - missed).reduce((at, map) => map.map(at), position);
  // What is typed here at the same place comes after their caret.
  const now = unconfirmedIn(state).reduce((at, step) => step.getMap().map(at, -1), confirmed);
  return Math.min(now, state.doc.content.size);
}

/** Where a position of the document as it is here was before what is not confirmed. */
export function confirmedPosition(state: EditorState, position: number): number {
  return unconfirmedIn(state).reduceRight((at, step) => step.getMap().invert().map(at, -1), position);
}
