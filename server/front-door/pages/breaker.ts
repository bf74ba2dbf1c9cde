export interface BreakerOptions {
  readonly nowMs: () => number;
  /** How long nothing is asked after a failure; doubles with each further one up to `longestPauseMs`. */
  readonly pauseMs?: number;
  readonly longestPauseMs?: number;
}

/** So many pages that fail with no success between them are taken for a failure of the whole: one bad story is not. */
const PAGES_OF_ALL = 3;

/** Keeps readers from waiting for what does not answer, and what does not answer from being asked by each of them. */
export class Breaker {
  readonly #nowMs: () => number;
  readonly #pauseMs: number;
  readonly #longestPauseMs: number;
  readonly #failing = new Set<string>();
  #nextPauseMs: number;
  #closedUntilMs = 0;

  constructor({ nowMs, pauseMs = 500, longestPauseMs = 4000 }: BreakerOptions) {
    this.#nowMs = nowMs;
    this.#pauseMs = pauseMs;
    this.#longestPauseMs = longestPauseMs;
    this.#nextPauseMs = pauseMs;
  }

  /** Whether it is taken to be down, so that nobody should wait for it. */
  get isDown(): boolean {
    return this.#closedUntilMs > 0;
  }

  /** Whether it may be asked; while it is down, one question at a time now and then. */
  mayAsk(): boolean {
    if (!this.isDown) return true;
    if (this.#nowMs() < this.#closedUntilMs) return false;
    this.#closedUntilMs = this.#nowMs() + this.#nextPauseMs;
    return true;
  }

  succeeded(): void {
    this.#failing.clear();
    this.#nextPauseMs = this.#pauseMs;
    this.#closedUntilMs = 0;
  }

  /** `isUnreachable`: not even a wrong answer came for the page at this address. */
  failed(address: string, isUnreachable: boolean): void {
    if (this.#failing.size < PAGES_OF_ALL) this.#failing.add(address);
    if (!isUnreachable && this.#failing.size < PAGES_OF_ALL) return;
    this.#closedUntilMs = this.#nowMs() + this.#nextPauseMs;
    this.#nextPauseMs = Math.min(this.#nextPauseMs * 2, this.#longestPauseMs);
  }
}
