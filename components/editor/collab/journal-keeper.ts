import type { JournalledSteps, StepJournal } from './step-journal.ts';

/** What stands in the journal for one tab. */
export type JournalEntry = Omit<JournalledSteps, 'articleId' | 'personId'>;

/** Keeps a tab's entry in the journal up to date, one write at a time and always with the latest. */
export class JournalKeeper {
  readonly #journal: StepJournal;
  readonly #entry: () => JournalEntry | null;
  readonly #onKept: (isKept: boolean) => void;
  #isStale = false;
  #writing: Promise<void> | null = null;

  /** `entry` says what to keep now: null for nothing. `onKept` is told whether the browser could. */
  constructor(journal: StepJournal, entry: () => JournalEntry | null, onKept: (isKept: boolean) => void) {
    this.#journal = journal;
    this.#entry = entry;
    this.#onKept = onKept;
  }

  /** Resolves once what there was to keep at this moment is kept, or could not be. */
  keep(clientId: string): Promise<void> {
    this.#isStale = true;
    this.#writing ??= this.#write(clientId);
    return this.#writing;
  }

  async #write(clientId: string): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false;
      const entry = this.#entry();
      if (entry === null) await this.#journal.remove(clientId);
      this.#onKept(entry === null || (await this.#journal.write(entry)));
    }
    this.#writing = null;
  }
}
