import type { Device, Referrer } from '#lib/articles/view-kinds.ts';

/** What is the same of views that are summed up. */
export interface View {
  /** When its hour began, in milliseconds since 1970. */
  readonly hourMs: number;
  readonly story: string;
  readonly referrer: Referrer;
  readonly device: Device;
}

export interface Sum extends View {
  readonly views: number;
}

/** Views that wait to be written, as sums: however many come, no more than `most` different ones are held. */
export class Tally {
  readonly #most: number;
  #sums = new Map<string, Sum>();

  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#sums.size;
  }

  /** Counts a view, or several; false when it is a new one and there is no room. */
  add(view: View, views = 1): boolean {
    const key = `${view.hourMs} ${view.story} ${view.referrer} ${view.device}`;
    const known = this.#sums.get(key);
    if (known === undefined && this.#sums.size >= this.#most) return false;
    this.#sums.set(key, { ...view, views: (known?.views ?? 0) + views });
    return true;
  }

  /** Takes out all that is there. */
  take(): Sum[] {
    const sums = [...this.#sums.values()];
    this.#sums = new Map();
    return sums;
  }

  /** Puts back what could not be written; returns how many views there is no room for any more. */
  putBack(sums: readonly Sum[]): number {
    return sums.reduce((lost, { views, ...view }) => (this.add(view, views) ? lost : lost + views), 0);
  }
}
