import {
  type JournalChange,
  journalChange,
  type Kept,
  NOTHING_KEPT,
  type Unconfirmed,
} from './journal-change.ts';
import type { StepJournal } from './step-journal.ts';

/** What keeping needs of the world. */
export interface Keeping {
  journal: StepJournal;
  /** What there is to keep now. */
  read(): Unconfirmed;
  /** ISO 8601 in UTC. */
  now(): string;
  /** Runs `task` after `delayMs`; the answer cancels it. */
  schedule(task: () => void, delayMs: number): () => void;
  /** Told whether the browser could keep it; false already while it takes too long. */
  onKept(isKept: boolean): void;
}

/** A browser that takes longer keeps nothing that can be relied on: neither the line about saving nor a batch waits. */
const PATIENCE_MS = 1_000;

/** Keeps a tab's entry in the journal up to date, one change at a time and always up to the latest. */
export class JournalKeeper {
  readonly #world: Keeping;
  #clientId: string | null = null;
  /** Entries that this one takes the place of as soon as it is kept. */
  #replaced: readonly string[] = [];
  /** Null when anything may stand in the entry. */
  #kept: Kept | null = null;
  #isStale = false;
  #writing: Promise<void> | null = null;
  /** Ends the wait of those who wait for `#writing`. */
  #letGo = () => {};

  constructor(world: Keeping) {
    this.#world = world;
  }

  /** Keeps under this client from now on, in place of its own earlier entry and of `replaced`, in one go. */
  begin(clientId: string, replaced: readonly string[]): Promise<void> {
    this.#clientId = clientId;
    this.#replaced = replaced;
    this.#kept = null;
    return this.keep();
  }

  /**
   * Resolves once what there was to keep at this moment is kept, could not be, or the browser takes too long. Does
   * nothing before `begin`.
   */
  keep(): Promise<void> {
    if (this.#clientId === null) return Promise.resolve();
    this.#isStale = true;
    this.#writing ??= new Promise((resolve) => {
      this.#letGo = resolve;
      void this.#write();
    });
    return this.#writing;
  }

  async #write(): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false;
      const wasKnown = this.#kept !== null;
      const stopWaiting = this.#world.schedule(() => this.#beLate(), PATIENCE_MS);
      const isKept = await this.#bringUpToDate(this.#clientId ?? '');
      stopWaiting();
      // Whatever happened to the entry, it may be possible to write all of it.
      if (!isKept && wasKnown) this.#isStale = true;
      else this.#world.onKept(isKept);
    }
    this.#writing = null;
    this.#letGo();
  }

  #beLate(): void {
    this.#world.onKept(false);
    this.#letGo();
  }

  async #bringUpToDate(clientId: string): Promise<boolean> {
    const now = this.#world.read();
    if (now.steps.length === 0 && now.setAside.length === 0) return await this.#remove(clientId);
    const kept = this.#kept ?? NOTHING_KEPT;
    const change = journalChange(kept, now, this.#world.now());
    if (change === null) return true;
    const isKept = await this.#world.journal.write(clientId, this.#asWhole(change), this.#replaced);
    this.#kept = isKept ? { head: change.head ?? kept.head, steps: now.steps } : null;
    if (isKept) this.#replaced = [];
    return isKept;
  }

  #asWhole(change: JournalChange): JournalChange {
    return this.#kept === null ? { ...change, dropBefore: Number.POSITIVE_INFINITY } : change;
  }

  async #remove(clientId: string): Promise<boolean> {
    if (this.#kept === NOTHING_KEPT) return true;
    await this.#world.journal.remove([clientId, ...this.#replaced]);
    this.#kept = NOTHING_KEPT;
    this.#replaced = [];
    return true;
  }
}
