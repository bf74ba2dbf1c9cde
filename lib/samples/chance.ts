import { seeded } from '#lib/shared/seeded.ts';

/** Choices that look like chance and are the same in every run with the same seed. */
export class Chance {
  readonly #below: (bound: number) => number;

  constructor(seed: number) {
    this.#below = seeded(seed);
    // Neighbouring seeds begin alike.
    for (let n = 0; n < 4; n += 1) this.#below(2);
  }

  /** A whole number from 0 up to but without `bound`. */
  below(bound: number): number {
    return this.#below(bound);
  }

  /** Whether something happens that does so in a share of all cases. */
  happens(share: number): boolean {
    return this.#below(1_000_000) < share * 1_000_000;
  }

  pick<T>(list: readonly [T, ...T[]] | readonly T[]): T {
    return list[this.#below(list.length)] as T;
  }

  /** One of several by their weights. */
  weighed<T extends string>(weights: Readonly<Record<T, number>>): T {
    const entries = Object.entries(weights) as [T, number][];
    let left = this.#below(entries.reduce((sum, [, weight]) => sum + weight, 0));
    for (const [name, weight] of entries) {
      if (left < weight) return name;
      left -= weight;
    }
    return entries[0]?.[0] as T;
  }

  /** Some of a list, each once, in its order. */
  some<T>(list: readonly T[], most: number): T[] {
    const wanted = new Set(Array.from({ length: this.#below(most + 1) }, () => this.#below(list.length)));
    return list.filter((_, index) => wanted.has(index));
  }

  /** A UUIDv7 (RFC 9562) of an instant. */
  id(at: Date): string {
    const time = at.getTime().toString(16).padStart(12, '0').slice(-12);
    const digits = (count: number) =>
      Array.from({ length: count }, () => this.#below(16).toString(16)).join('');
    const variant = (8 + this.#below(4)).toString(16);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${digits(3)}-${variant}${digits(3)}-${digits(12)}`;
  }
}
