/** How to say the status of the answer under way. */
type Say = (status: number) => void;

// On the global object: this file is part of several bundles, and each has a copy of it.
const KEY = Symbol.for('nightdesk.answer-status');
const place = globalThis as { [KEY]?: Say };

/** Gives the answer under way an HTTP status, where there is a server that makes one. */
export function sayStatus(status: number): void {
  place[KEY]?.(status);
}

/** Listens to it from now on. */
export function hearStatus(say: Say): void {
  place[KEY] = say;
}
