/** Somebody in a room. Positions are of the document at `version`; null while they are not in the text. */
export interface PersonHere {
  clientId: string;
  personId: string;
  name: string;
  version: number;
  anchor: number | null;
  head: number | null;
}

/** A move, as the database announces it to every process. */
export interface Announcement extends PersonHere {
  articleId: string;
  isLeaving: boolean;
}

interface Seen extends PersonHere {
  seenAtMs: number;
}

// Whoever has not been heard of for so long is gone.
const FORGET_AFTER_MS = 30_000;
// Everybody says a word every ten seconds.
const COMPLETE_AFTER_MS = 12_000;

/** Who is in which room, from what is heard. Times are in milliseconds since 1970. */
export class Rooms {
  readonly #people = new Map<string, Map<string, Seen>>();
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #beganAtMs: number;

  constructor(beganAtMs: number) {
    this.#beganAtMs = beganAtMs;
  }

  hear({ articleId, isLeaving, ...person }: Announcement, nowMs: number): void {
    const room = this.#people.get(articleId) ?? new Map<string, Seen>();
    if (isLeaving) room.delete(keyOf(person));
    else room.set(keyOf(person), { ...person, seenAtMs: nowMs });
    this.#keep(articleId, room);
    this.#tell(articleId);
  }

  /** Lets those go who were not heard of for long. */
  forget(nowMs: number): void {
    for (const [articleId, room] of this.#people) {
      const silent = [...room.values()].filter((seen) => isForgotten(seen, nowMs));
      if (silent.length === 0) continue;
      for (const person of silent) room.delete(keyOf(person));
      this.#keep(articleId, room);
      this.#tell(articleId);
    }
  }

  /** By the order in which they were first heard of. */
  peopleIn(articleId: string, nowMs: number): PersonHere[] {
    return [...(this.#people.get(articleId)?.values() ?? [])]
      .filter((seen) => !isForgotten(seen, nowMs))
      .map(({ seenAtMs: _, ...person }) => person);
  }

  /** The rooms that somebody is in. */
  occupied(nowMs: number): string[] {
    return [...this.#people.keys()].filter((articleId) => this.peopleIn(articleId, nowMs).length > 0);
  }

  /** Whether everybody who is anywhere has been heard of by now. */
  isComplete(nowMs: number): boolean {
    return nowMs - this.#beganAtMs >= COMPLETE_AFTER_MS;
  }

  /** Calls back when somebody in a room comes, moves or goes, until the returned function is called. */
  listen(articleId: string, callback: () => void): () => void {
    const listeners = this.#listeners.get(articleId) ?? new Set();
    this.#listeners.set(articleId, listeners.add(callback));
    return () => {
      listeners.delete(callback);
      if (listeners.size === 0 && this.#listeners.get(articleId) === listeners)
        this.#listeners.delete(articleId);
    };
  }

  #keep(articleId: string, room: Map<string, Seen>): void {
    if (room.size > 0) this.#people.set(articleId, room);
    else this.#people.delete(articleId);
  }

  #tell(articleId: string): void {
    for (const callback of this.#listeners.get(articleId) ?? []) callback();
  }
}

// A client id is made by a browser: what somebody says is about nobody but themselves.
function keyOf({ personId, clientId }: PersonHere): string {
  return `${personId}:${clientId}`;
}

function isForgotten({ seenAtMs }: Seen, nowMs: number): boolean {
  return nowMs - seenAtMs >= FORGET_AFTER_MS;
}
