/** Steps that a room misses, as ProseMirror JSON in order; `clientIds` says whose each is. */
export interface MissingSteps {
  /** The text version after the last of them. */
  version: number;
  steps: readonly unknown[];
  clientIds: readonly string[];
}

/** Steps on their way to the server; `version` is the text version they are based on. */
export interface Batch {
  version: number;
  steps: readonly unknown[];
  clientId: string;
}

/** Why no more steps are sent, whatever happens. */
export type Ending = 'gone' | 'locked' | 'old_schema';

/** What the server said about a request, apart from success. Only `unreachable` and `failing` are tried again by themselves. */
export type Setback =
  | { kind: 'signed_out' }
  | { kind: 'ended'; ending: Ending; reason: string }
  /** The steps, or the version they name, fit nothing that the server has. */
  | { kind: 'refused'; reason: string }
  | { kind: 'too_large'; reason: string }
  | { kind: 'unreachable'; reason: string }
  /** The server is there and could not. */
  | { kind: 'failing'; reason: string };

export type SendAnswer =
  | { kind: 'committed'; version: number }
  | { kind: 'behind'; missing: MissingSteps }
  | Setback;

export type ChangesAnswer =
  | { kind: 'changes'; changes: MissingSteps & { fieldsVersion: number; mayEdit: boolean } }
  | Setback;

/** Somebody in the room. Positions are of the document at `version`; null while they are not in the text. */
export interface PersonHere {
  clientId: string;
  personId: string;
  name: string;
  version: number;
  anchor: number | null;
  head: number | null;
}

/** Words of one's own that could not be merged. `at` is ISO 8601. */
export interface RecoveredText {
  /** The id that the server keeps it under, or null while only this browser does. */
  id: string | null;
  text: string;
  reason: string;
  at: string;
}
