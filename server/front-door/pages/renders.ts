import type { Address } from './kinds.ts';
import type { Rendered } from './render-page.ts';

export interface RendersOptions {
  readonly render: (address: Address) => Promise<Rendered>;
  /** Called in the very moment it is certain that nothing has touched the page since its rendering began. */
  readonly onRendered: (rendered: Rendered) => void;
  readonly onFailed: (address: Address, error: unknown) => void;
  readonly atATime: number;
  /** How many others may wait for their turn. */
  readonly waiting: number;
}

/** Too many different pages are asked for at once. */
export class Busy extends Error {
  override readonly name = 'Busy';
}

/** One rendering, for however many wait for it. */
interface Flight {
  readonly result: Promise<Rendered>;
  /** Touched since its present try began; null when that was too much to remember. */
  touched: Set<string> | null;
}

const TRIES = 3;
const MOST_TOUCHED = 5000;
const RESTLESS = 'it changed each time while it was rendered';

/** Renders each page once at a time, a few pages at a time, and again when a change lands meanwhile. */
export class Renders {
  readonly #options: RendersOptions;
  readonly #flights = new Map<string, Flight>();
  readonly #queue: (() => void)[] = [];
  #running = 0;

  constructor(options: RendersOptions) {
    this.#options = options;
  }

  get running(): number {
    return this.#running;
  }

  /** @throws what the rendering threw, and {Busy} */
  render(address: Address): Promise<Rendered> {
    const known = this.#flights.get(address.key);
    if (known !== undefined) return known.result;
    const { promise, resolve, reject } = Promise.withResolvers<Rendered>();
    const flight: Flight = { result: promise, touched: new Set() };
    this.#flights.set(address.key, flight);
    void this.#fly(address, flight).then(resolve, reject);
    return promise;
  }

  /** Remembers that pages under these keys are outdated, for those that are being rendered. */
  touch(keys: readonly string[]): void {
    for (const flight of this.#flights.values()) {
      for (const key of keys) flight.touched?.add(key);
      if ((flight.touched?.size ?? 0) > MOST_TOUCHED) flight.touched = null;
    }
  }

  /** The same for all pages. */
  touchAll(): void {
    for (const flight of this.#flights.values()) flight.touched = null;
  }

  async #fly(address: Address, flight: Flight): Promise<Rendered> {
    try {
      await this.#turn();
    } catch (error) {
      this.#flights.delete(address.key);
      throw error;
    }
    try {
      return this.#landed(await this.#tries(address, flight));
    } catch (error) {
      this.#options.onFailed(address, error);
      throw error;
    } finally {
      this.#flights.delete(address.key);
      this.#running -= 1;
      this.#queue.shift()?.();
    }
  }

  async #tries(address: Address, flight: Flight): Promise<Rendered> {
    let rendered: Rendered | null = null;
    for (let n = 0; n < TRIES; n += 1) {
      flight.touched = new Set();
      rendered = await this.#options.render(address);
      if (!isTouched(flight, rendered)) return rendered;
    }
    if (rendered === null) throw new Error('Nothing was rendered.');
    return { ...rendered, refusal: RESTLESS };
  }

  #landed(rendered: Rendered): Rendered {
    this.#options.onRendered(rendered);
    return rendered;
  }

  async #turn(): Promise<void> {
    if (this.#running >= this.#options.atATime) {
      if (this.#queue.length >= this.#options.waiting) throw new Busy('Too many pages are waited for.');
      await new Promise<void>((resolve) => this.#queue.push(resolve));
    }
    this.#running += 1;
  }
}

function isTouched({ touched }: Flight, { page }: Rendered): boolean {
  return touched === null || page.facts.keys.some((key) => touched.has(key));
}
