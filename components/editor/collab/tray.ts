import type { RecoveredText } from './messages.ts';

/** Keeps words on the server; null when that was not possible. */
export type KeepOrphan = (orphan: RecoveredText) => Promise<{ id: string } | null>;

/** Words of one's own that found no place in the story, until somebody has dealt with them. */
export class Tray {
  readonly #keepOrphan: KeepOrphan;
  readonly #onChange: () => void;
  #texts: readonly RecoveredText[] = [];

  constructor(keepOrphan: KeepOrphan, onChange: () => void) {
    this.#keepOrphan = keepOrphan;
    this.#onChange = onChange;
  }

  /** Oldest first. */
  read(): readonly RecoveredText[] {
    return this.#texts;
  }

  /** Those that the server does not keep yet. */
  unkept(): readonly RecoveredText[] {
    return this.#texts.filter(({ id }) => id === null);
  }

  /** Puts words aside, here at once and on the server as soon as it answers. Words of nothing are none. */
  async put(text: string, reason: string, at: string): Promise<void> {
    if (text === '') return;
    const orphan = { id: null, text, reason, at };
    this.#become([...this.#texts, orphan]);
    const kept = await this.#keepOrphan(orphan);
    if (kept !== null) this.#become(this.#texts.map((one) => (one === orphan ? { ...one, ...kept } : one)));
  }

  /** Adds what the server keeps already. */
  add(texts: readonly RecoveredText[]): void {
    const known = new Set(this.#texts.map(({ id }) => id));
    this.#become([...texts.filter(({ id }) => !known.has(id)), ...this.#texts]);
  }

  drop(text: RecoveredText): void {
    this.#become(this.#texts.filter((one) => one !== text));
  }

  #become(texts: readonly RecoveredText[]): void {
    this.#texts = texts;
    this.#onChange();
  }
}
