import type { Article } from '#components/editor/article.ts';
import { keepMine, rebase, takeTheirs } from './conflict.ts';
import { type FieldChanges, type FieldName, pickFields } from './fields.ts';
import type { Journal, JournalEntry } from './journal.ts';
import { type Recovery, recover } from './recover.ts';
import type { Save, SaveAnswer } from './save-request.ts';
import { settle } from './settle.ts';
import {
  edit,
  hurry,
  isSaved,
  openWorkingCopy,
  restore,
  sendableFields,
  startSaving,
  type WorkingCopy,
} from './working-copy.ts';

/** Everything from outside, so that a test decides when time passes and what the server says. */
export interface AutosaverParts {
  /** Milliseconds since 1970. */
  now(): number;
  /** In [0, 1). */
  random(): number;
  /** A new name that no other has. */
  newId(): string;
  /** Runs `task` after `delayMs`; the answer cancels it. */
  schedule(task: () => void, delayMs: number): () => void;
  save(save: Save): Promise<SaveAnswer>;
  journal: Journal;
}

/** How long after a keystroke the journal is written at the latest, in milliseconds. */
const JOURNAL_MS = 200;

/**
 * Keeps one article saved: every change goes to the journal, then to the server, one request at a time.
 * `subscribe` and `read` fit React's `useSyncExternalStore`.
 */
export class Autosaver {
  readonly #parts: AutosaverParts;
  readonly #listeners = new Set<() => void>();
  #copy: WorkingCopy;
  #isJournalFull = false;
  #isRunning = false;
  #restoredId: string | null = null;
  #id = '';
  #cancelSend = () => {};
  #cancelJournal: (() => void) | null = null;

  /** Free of effects, so that a server can render with it: `start` begins the work. */
  constructor(article: Article, parts: AutosaverParts) {
    this.#parts = parts;
    this.#copy = openWorkingCopy(article);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  read = (): WorkingCopy => this.#copy;

  /** True while this browser cannot keep a copy of what is not saved. */
  isJournalFull = (): boolean => this.#isJournalFull;

  /** Begins to save, first what an earlier visit left in the journal. Says what else that left. */
  start(): Recovery {
    this.#isRunning = true;
    if (this.#id === '') this.#id = this.#parts.newId();
    const entries = this.#parts.journal.read().filter((entry) => entry.id !== this.#id);
    const recovery = recover(this.#copy.base, entries);
    for (const id of recovery.done) this.#parts.journal.remove(id);
    if (recovery.restored !== null) this.#restore(recovery.restored);
    this.#plan();
    return recovery;
  }

  /** Starts no more requests and keeps what is unsaved in the journal, for the next visit. */
  stop(): void {
    this.keep();
    this.#isRunning = false;
    this.#plan();
  }

  edit(changes: FieldChanges): void {
    this.#become(edit(this.#copy, changes, this.#parts.now()));
  }

  /** Saves without waiting: asked for, signed in again, back on line, or about to be hidden. */
  saveNow(): void {
    this.#become(hurry(this.#copy, this.#parts.now()));
    if (this.#copy.sendAt !== null && this.#copy.sendAt <= this.#parts.now()) this.#send();
  }

  /** Saves everything now. True once all of it is on the server, false as soon as something is in the way. */
  async flush(): Promise<boolean> {
    while (!isSaved(this.#copy) || this.#copy.inFlight !== null) {
      this.saveNow();
      if (this.#copy.inFlight === null) return false;
      await this.#settled();
      if (this.#copy.trouble !== null) return false;
    }
    return true;
  }

  /**
   * Runs a request that is not a save, such as publishing, while no save is under way, and takes over the
   * article it answers with. A refusal is for the caller to show.
   */
  async perform(request: (version: number) => Promise<SaveAnswer>): Promise<SaveAnswer> {
    while (this.#copy.inFlight !== null) await this.#settled();
    this.#become({ ...this.#copy, inFlight: {} });
    const answer = await request(this.#copy.base.version);
    const isAboutTheCopy = answer.kind === 'saved' || answer.kind === 'stale' || answer.kind === 'signed_out';
    if (isAboutTheCopy) this.#become(settle(this.#copy, answer, this.#moment()));
    else this.#become({ ...this.#copy, inFlight: null });
    return answer;
  }

  /** Takes over a newer article, unless there is something here that it would meet. */
  refresh(article: Article): void {
    const isNewer = article.version > this.#copy.base.version;
    if (isNewer && isSaved(this.#copy) && this.#copy.inFlight === null)
      this.#become(rebase(this.#copy, article));
  }

  keepMine(): void {
    this.#become(keepMine(this.#copy, this.#parts.now()));
  }

  /** Settles a conflict for the other side; what stood here is kept in the journal and returned. */
  takeTheirs(): JournalEntry {
    const entry = this.setAside([...this.#copy.unsaved]);
    this.#become(takeTheirs(this.#copy));
    return entry;
  }

  /** Puts the words of a journal entry into the text; the server keeps what they replace as a revision. */
  takeRecovered(entry: JournalEntry): void {
    const replaced = edit(this.#copy, entry.changes, this.#parts.now());
    this.#become({ ...replaced, overwrites: true });
    this.keep();
    this.#parts.journal.remove(entry.id);
  }

  /** Forgets a journal entry for good. */
  discard(entry: JournalEntry): void {
    this.#parts.journal.remove(entry.id);
  }

  /** Keeps the present words of some fields in the journal, to be copied from when they are needed after all. */
  setAside(names: readonly FieldName[]): JournalEntry {
    const changes = pickFields(this.#copy.fields, names);
    const entry = { ...this.#entry(), id: this.#parts.newId(), changes, isSetAside: true };
    this.#isJournalFull = !this.#parts.journal.write(entry);
    return entry;
  }

  /** Writes the journal at once: the page may be gone in a moment. */
  keep(): void {
    this.#cancelJournal?.();
    this.#writeJournal();
  }

  #restore(entry: JournalEntry): void {
    this.#restoredId = entry.id;
    this.#become(restore(this.#copy, entry.changes, this.#parts.now()));
    this.keep();
  }

  #become(copy: WorkingCopy): void {
    if (copy === this.#copy) return;
    this.#copy = copy;
    this.#cancelJournal ??= this.#parts.schedule(() => this.#writeJournal(), JOURNAL_MS);
    this.#plan();
    this.#tell();
  }

  #plan(): void {
    this.#cancelSend();
    this.#cancelSend = () => {};
    const { sendAt, inFlight } = this.#copy;
    if (!this.#isRunning || sendAt === null || inFlight !== null) return;
    this.#cancelSend = this.#parts.schedule(() => this.#send(), Math.max(0, sendAt - this.#parts.now()));
  }

  #send(): void {
    if (this.#copy.inFlight !== null || sendableFields(this.#copy).length === 0) return;
    this.keep();
    this.#become(startSaving(this.#copy));
    const { base, inFlight, overwrites } = this.#copy;
    void this.#save({ fieldsVersion: base.fieldsVersion, changes: inFlight ?? {}, keepReplaced: overwrites });
  }

  async #save(save: Save): Promise<void> {
    const answer = await this.#parts.save(save);
    this.#become(settle(this.#copy, answer, this.#moment()));
    // At once, so that a crash right now does not offer back what has just been saved.
    this.keep();
  }

  #settled(): Promise<void> {
    return new Promise((resolve) => {
      const unsubscribe = this.subscribe(() => {
        if (this.#copy.inFlight !== null) return;
        unsubscribe();
        resolve();
      });
    });
  }

  #writeJournal(): void {
    this.#cancelJournal = null;
    const wasFull = this.#isJournalFull;
    const isKept = isSaved(this.#copy) || this.#parts.journal.write(this.#entry());
    if (isSaved(this.#copy)) this.#parts.journal.remove(this.#id);
    // The entry of the earlier visit goes only when its text is safe under this one's name, or saved.
    if (isKept && this.#restoredId !== null) this.#parts.journal.remove(this.#restoredId);
    if (isKept) this.#restoredId = null;
    this.#isJournalFull = !isKept;
    if (wasFull !== this.#isJournalFull) this.#tell();
  }

  #entry(): JournalEntry {
    return {
      id: this.#id,
      fieldsVersion: this.#copy.base.fieldsVersion,
      writtenAt: new Date(this.#parts.now()).toISOString(),
      changes: pickFields(this.#copy.fields, this.#copy.unsaved),
      isSetAside: false,
    };
  }

  #moment() {
    return { now: this.#parts.now(), random: this.#parts.random() };
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
