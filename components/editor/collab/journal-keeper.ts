import { getVersion } from 'prosemirror-collab';
import type { EditorState } from 'prosemirror-state';
import type { JournalledSteps, StepJournal } from './step-journal.ts';
import { unconfirmedIn } from './unconfirmed.ts';

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

/** What of a tab is to be kept at a time in ISO 8601; null when there is nothing. */
export function entryOf(
  clientId: string,
  state: EditorState,
  setAside: JournalEntry['setAside'],
  at: string,
): JournalEntry | null {
  const steps = unconfirmedIn(state).map((step) => step.toJSON());
  if (steps.length === 0 && setAside.length === 0) return null;
  return { clientId, baseVersion: getVersion(state), steps, setAside, at };
}
