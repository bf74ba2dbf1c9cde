import { LRUCache } from 'lru-cache';
import { ENCODINGS, type Encoding } from './accept-encoding.ts';
import type { KeptPage } from './kept-page.ts';
import { KeyIndex } from './key-index.ts';
import type { Purge } from './purge.ts';

export interface StoreBounds {
  /** Of bodies in memory, with what belongs to them. */
  readonly bytes: number;
  /** Of forms that were made of the kept ones for readers who want others. */
  readonly derivedBytes: number;
  /** Pages that are kept briefly: missing addresses and searches. */
  readonly briefPages: number;
  readonly briefBytes: number;
  /** Pages that are known at all, in memory or on disk. */
  readonly pages: number;
}

export const STORE_BOUNDS: StoreBounds = {
  bytes: 48 * 1024 * 1024,
  derivedBytes: 12 * 1024 * 1024,
  briefPages: 1000,
  briefBytes: 8 * 1024 * 1024,
  pages: 50_000,
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
  /** By encoding and address. */
  readonly #derived: LRUCache<string, KeptPage>;
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
    this.#derived = new LRUCache<string, KeptPage>({
      maxSize: bounds.derivedBytes,
      sizeCalculation: (page, key) => 1 + page.bytesIn(encodingIn(key)),
      dispose: (page, key) => page.dropForm(encodingIn(key)),
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
    if (page.packed !== null) this.holdBody(page);
    if (this.#pages.size > this.#bounds.pages) this.#forgetOldest();
  }

  /** Counts the body of a page that has just got it. */
  holdBody(page: KeptPage): void {
    const { address } = page.facts;
    const shelf = Number.isFinite(page.expiresAtMs) ? this.#brief : this.#bodies;
    shelf.set(address, page);
    if (!shelf.has(address)) this.#leaveMemory(page);
  }

  /** Counts the form that was made for a reader just now, if one was, so that not all of them stay. */
  noteForm(page: KeptPage): void {
    const { newForm } = page;
    if (newForm === null) return;
    page.newForm = null;
    this.#derived.set(`${newForm} ${page.facts.address}`, page);
  }

  remove(page: KeptPage): void {
    const { address, keys } = page.facts;
    if (this.#pages.get(address) !== page) return;
    this.#pages.delete(address);
    this.#byKey.remove(address, keys);
    for (const shelf of [this.#bodies, this.#brief]) shelf.delete(address);
    this.#dropForms(address);
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
    return this.#bodies.calculatedSize + this.#derived.calculatedSize + this.#brief.calculatedSize;
  }

  #leaveMemory(page: KeptPage): void {
    this.#dropForms(page.facts.address);
    page.dropBody();
    if (!page.isOnDisk) this.remove(page);
  }

  #dropForms(address: string): void {
    for (const encoding of ENCODINGS) this.#derived.delete(`${encoding} ${address}`);
  }

  #forgetOldest(): void {
    const [oldest] = this.#pages.values();
    if (oldest === undefined) return;
    this.remove(oldest);
    this.#onForgotten(oldest);
  }
}

function encodingIn(key: string): Encoding {
  return ENCODINGS.find((encoding) => key.startsWith(encoding)) ?? 'identity';
}
