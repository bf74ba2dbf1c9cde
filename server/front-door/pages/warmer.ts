import type { KeptPage } from './kept-page.ts';

export interface WarmerOptions {
  /** Renders the page at an address again; resolves also when that failed. */
  readonly refresh: (address: string) => Promise<void>;
  readonly isWorthwhile: (address: string) => boolean;
  readonly atATime: number;
  readonly waiting: number;
}

/** Renders again what was purged and is asked for, the most wanted first, before readers have to wait for it. */
export class Warmer {
  readonly #options: WarmerOptions;
  /** Address and how often it was asked for, the most wanted first. */
  #waiting: { address: string; hits: number }[] = [];
  #running = 0;

  constructor(options: WarmerOptions) {
    this.#options = options;
  }

  add(pages: readonly KeptPage[]): void {
    const wanted = pages
      .filter((page) => page.hits > 0)
      .map((page) => ({ address: page.facts.address, hits: page.hits }));
    if (wanted.length === 0) return;
    const known = new Set(wanted.map(({ address }) => address));
    const others = this.#waiting.filter(({ address }) => !known.has(address));
    this.#waiting = [...others, ...wanted].sort((a, b) => b.hits - a.hits).slice(0, this.#options.waiting);
    while (this.#running < this.#options.atATime && this.#waiting.length > 0) void this.#work();
  }

  stop(): void {
    this.#waiting = [];
  }

  async #work(): Promise<void> {
    this.#running += 1;
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      if (this.#options.isWorthwhile(next.address)) await this.#options.refresh(next.address);
    }
    this.#running -= 1;
  }
}
