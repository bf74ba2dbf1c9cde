import { backOffMs, IMPATIENT } from '#lib/shared/back-off.ts';

/** What trying again needs of the world. */
export interface Retrying {
  /** In [0, 1). */
  random(): number;
  schedule(task: () => void, delayMs: number): () => void;
}

/** Tries something again by itself, after a time that grows with each failure. */
export class Retry {
  readonly #world: Retrying;
  readonly #task: () => void;
  #failures = 0;
  #cancel: (() => void) | null = null;

  constructor(world: Retrying, task: () => void) {
    this.#world = world;
    this.#task = task;
  }

  /** Plans the next attempt. One that is planned stays: whoever else fails meanwhile must not put it off. */
  plan(): void {
    if (this.#cancel !== null) return;
    this.#failures += 1;
    const run = () => {
      this.#cancel = null;
      this.#task();
    };
    this.#cancel = this.#world.schedule(run, backOffMs(IMPATIENT, this.#failures, this.#world.random()));
  }

  cancel(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  /** It has worked: the next failure is the first again. */
  reset(): void {
    this.cancel();
    this.#failures = 0;
  }
}
