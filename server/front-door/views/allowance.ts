const WINDOW_MS = 60_000;

export interface AllowanceBounds {
  /** Views that one network may tell in a minute: a whole school behind one address reads less. */
  readonly ofOne: number;
  /** Views of all of them. */
  readonly ofAll: number;
  /** Networks that are told apart; what comes from further ones counts towards the whole alone. */
  readonly networks: number;
}

/** How many views are taken from whom. It is forgotten with the minute, and written nowhere. */
export class Allowance {
  readonly #bounds: AllowanceBounds;
  readonly #nowMs: () => number;
  readonly #used = new Map<string, number>();
  #total = 0;
  #endsMs = Number.NEGATIVE_INFINITY;

  constructor(bounds: AllowanceBounds, nowMs: () => number) {
    this.#bounds = bounds;
    this.#nowMs = nowMs;
  }

  get networks(): number {
    return this.#used.size;
  }

  /** Whether one more view is taken from an address, which is noted. */
  takes(address: string): boolean {
    this.forget();
    const { ofOne, ofAll, networks } = this.#bounds;
    const network = networkOf(address);
    const used = this.#used.get(network) ?? 0;
    if (used >= ofOne || this.#total >= ofAll) return false;
    if (used > 0 || this.#used.size < networks) this.#used.set(network, used + 1);
    this.#total += 1;
    return true;
  }

  /** Forgets everybody when their minute is over. */
  forget(): void {
    const now = this.#nowMs();
    if (now < this.#endsMs) return;
    this.#used.clear();
    this.#total = 0;
    this.#endsMs = now + WINDOW_MS;
  }
}

/** An IPv4 address, or the first half of an IPv6 one, of whose other half each household has all there is. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const between = tail === undefined ? 0 : Math.max(0, 8 - groups.length - after.length);
  return [...groups, ...Array<string>(between).fill('0'), ...after].slice(0, 4).join(':');
}
