import { LRUCache } from 'lru-cache';
import type { KeptPage } from './kept-page.ts';
import { KeyIndex } from './key-index.ts';
import type { Purge } from './purge.ts';

export interface StoreBounds {
  /** Of bodies in memory, with what belongs to them. */
  readonly bytes: number;
  /** Of bodies that are ready without compression. */
  readonly plainBytes: number;
  /** Pages that are kept briefly: missing addresses and searches. */
  readonly briefPages: number;
  readonly briefBytes: number;
  /** Pages that are known at all, in memory or on disk. */
  readonly pages: number;
}

export const STORE_BOUNDS: StoreBounds = {
  bytes: 128 * 1024 * 1024,
  plainBytes: 16 * 1024 * 1024,
  briefPages: 1000,
  briefBytes: 8 * 1024 * 1024,
  pages: 100_000,
};

/** What a purge found. */
export interface Purged {
  /** Pages that were good until now. */
  readonly outdated: readonly KeptPage[];
  /** Those that are known no more. The last good copy of the others stays for bad times. */
  readonly removed: readonly KeptPage[];
}

/** All kept pages by address. What leaves memory stays known while it is on disk. */
export class PageStore {
  readonly #pages = new Map<string, KeptPage>();
  readonly #byKey = new KeyIndex();
  readonly #bodies: LRUCache<string, KeptPage>;
  readonly #plain: LRUCache<string, KeptPage>;
  readonly #brief: LRUCache<string, KeptPage>;
  readonly #bounds: StoreBounds;
  readonly #onForgotten: (page: KeptPage) => void;

  /** `onForgotten` hears of pages for which there was no room, and which may still be on disk. */
  constructor(bounds: StoreBounds, onForgotten: (page: KeptPage) => void) {
    this.#bounds = bounds;
    this.#onForgotten = onForgotten;
    this.#bodies = new LRUCache<string, KeptPage>({
      maxSize: bounds.bytes,
      sizeCalculation: (page) => page.bytes,
      disposeAfter: (page, _address, reason) => reason === 'evict' && this.#leaveMemory(page),
    });
    this.#plain = new LRUCache<string, KeptPage>({
      maxSize: bounds.plainBytes,
      sizeCalculation: (page) => 1 + (page.identity?.body.length ?? 0),
      dispose: (page) => {
        page.identity = null;
      },
    });
    this.#brief = new LRUCache<string, KeptPage>({
      max: bounds.briefPages,
      maxSize: bounds.briefBytes,
      sizeCalculation: (page) => page.bytes,
      disposeAfter: (page, _address, reason) => reason === 'evict' && this.remove(page),
    });
  }

  /** The page at an address if it is ready to be sent and kept until it is purged. */
  ready(address: string): KeptPage | undefined {
    const page = this.#pages.get(address);
    return page?.packed && page.expiresAtMs === Number.POSITIVE_INFINITY ? page : undefined;
  }

  /** Counts as a use of a page, so that it stays longer in memory than others. */
  touch(page: KeptPage): void {
    this.#bodies.get(page.facts.address);
  }

  find(address: string): KeptPage | undefined {
    return this.#pages.get(address);
  }

  /** Takes a page in, in place of any other at its address. One that is too large for all bounds is not kept. */
  put(page: KeptPage): void {
    const { address, keys } = page.facts;
    const previous = this.#pages.get(address);
    if (previous !== undefined) this.remove(previous);
    this.#pages.set(address, page);
    this.#byKey.add(address, keys);
    if (page.packed !== null) this.holdBodies(page);
    if (this.#pages.size > this.#bounds.pages) this.#forgetOldest();
  }

  /** Counts the bodies of a page that has just got them. */
  holdBodies(page: KeptPage): void {
    const { address } = page.facts;
    const shelf = Number.isFinite(page.expiresAtMs) ? this.#brief : this.#bodies;
    shelf.set(address, page);
    if (!shelf.has(address)) this.#leaveMemory(page);
  }

  /** Counts a plain body that was made for a reader, so that not all of them stay. */
  notePlain(page: KeptPage): void {
    if (page.identity !== null && page.packed?.identity === null) this.#plain.set(page.facts.address, page);
  }

  remove(page: KeptPage): void {
    const { address, keys } = page.facts;
    if (this.#pages.get(address) !== page) return;
    this.#pages.delete(address);
    this.#byKey.remove(address, keys);
    for (const shelf of [this.#bodies, this.#plain, this.#brief]) shelf.delete(address);
  }

  /** Marks what a change touches as outdated, or removes it. */
  purge({ keys, isTakedown }: Purge): Purged {
    const outdated: KeptPage[] = [];
    const removed: KeptPage[] = [];
    for (const address of this.#byKey.under(keys)) {
      const page = this.#pages.get(address);
      if (page === undefined) continue;
      if (page.isFresh) outdated.push(page);
      page.isFresh = false;
      const isWorthKeeping = page.facts.status === 200 && !Number.isFinite(page.expiresAtMs);
      if (!isTakedown && isWorthKeeping) continue;
      this.remove(page);
      removed.push(page);
    }
    return { outdated, removed };
  }

  /** All pages, the longest known first. */
  all(): Iterable<KeptPage> {
    return this.#pages.values();
  }

  get size(): number {
    return this.#pages.size;
  }

  /** In memory. */
  get bytes(): number {
    return this.#bodies.calculatedSize + this.#plain.calculatedSize + this.#brief.calculatedSize;
  }

  #leaveMemory(page: KeptPage): void {
    this.#plain.delete(page.facts.address);
    page.dropBodies();
    if (!page.isOnDisk) this.remove(page);
  }

  #forgetOldest(): void {
    const [oldest] = this.#pages.values();
    if (oldest === undefined) return;
    this.remove(oldest);
    this.#onForgotten(oldest);
  }
}
