import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Asked } from './asked.ts';
import type { Breaker } from './breaker.ts';
import type { Counts } from './counts.ts';
import { answerError } from './error-page.ts';
import type { Keeper } from './keeper.ts';
import { type KeptPage, OLD_AFTER_MS } from './kept-page.ts';
import type { Address } from './kinds.ts';
import type { PageStore } from './page-store.ts';
import type { Rendered } from './render-page.ts';
import { sendPage } from './send-page.ts';

export interface AnsweringOptions {
  readonly store: PageStore;
  readonly keeper: Keeper;
  readonly breaker: Breaker;
  readonly counts: Counts;
  /** Whether what is kept is known to be good. */
  readonly isTrusted: () => boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly mostWaiting: number;
  /** How long a reader waits for a new page when there is an older one. */
  readonly patienceMs: number;
}

const STALE = 'nightdesk; fwd=stale';
const MISS = 'nightdesk; fwd=miss';
const STORED = 'nightdesk; fwd=miss; stored';
const TRY_AGAIN_MS = 30_000;
const SEE_TO_EVERY_MS = 1000;

/** Answers readers: from memory, from disk, by a rendering, or with the last good copy. */
export class Answering {
  readonly #options: AnsweringOptions;
  /** For answers from memory, which are given in one go. */
  readonly #asked = new Asked();
  #waiting = 0;

  constructor(options: AnsweringOptions) {
    this.#options = options;
  }

  /**
   * Answers at once when nothing but memory is needed; false when it is. This is the way of nearly every request: it makes
   * nothing that has to be thrown away again.
   */
  fromMemory(request: IncomingMessage, response: ServerResponse): boolean {
    const { store, breaker, counts } = this.#options;
    const page = store.ready(request.url ?? '');
    if (page === undefined) return false;
    const isGood = page.isFresh && this.#options.isTrusted();
    if (!isGood && !breaker.isDown) return false;
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const asked = this.#asked.read(request.rawHeaders);
    if (!asked.isPlain) return false;
    page.hits += 1;
    if (isGood) {
      counts.hit(page.facts.status);
      sendPage(request, response, asked, page);
      this.#seeTo(page);
    } else {
      this.#sendStale(request, response, asked, page);
      if (breaker.mayAsk()) void this.#options.keeper.refresh(page.facts.address);
    }
    store.noteForm(page);
    return true;
  }

  /** Answers a vetted request in whatever way is left. */
  async answer(request: IncomingMessage, response: ServerResponse, address: Address): Promise<void> {
    const { keeper, counts } = this.#options;
    const asked = new Asked().read(request.rawHeaders);
    const page = this.#current(address);
    if (page !== undefined) page.hits += 1;
    if (page?.isFresh && this.#options.isTrusted() && (await keeper.bring(page))) {
      if (response.destroyed) return;
      counts.hit(page.facts.status);
      sendPage(request, response, asked, page);
      this.#seeTo(page);
      this.#options.store.noteForm(page);
      return;
    }
    const rendered = await this.#render(address, page);
    if (response.destroyed) return;
    if (rendered === null) {
      await this.#answerWithout(request, response, asked, address);
      return;
    }
    counts.misses += 1;
    rendered.page.hits += 1;
    const cacheStatus = rendered.refusal === null ? STORED : MISS;
    sendPage(request, response, asked, rendered.page, { cacheStatus });
    this.#options.store.noteForm(rendered.page);
  }

  /** What stands at an address, unless its time is over. */
  #current({ key }: Address): KeptPage | undefined {
    const { store, now } = this.#options;
    const page = store.find(key);
    if (page === undefined || page.expiresAtMs > now()) return page;
    store.remove(page);
    return undefined;
  }

  /** What can be shown in bad times. To be looked up anew after each wait, since a takedown may have come. */
  #lastGood({ key }: Address): KeptPage | undefined {
    const copy = this.#options.store.find(key);
    return copy !== undefined && !Number.isFinite(copy.expiresAtMs) ? copy : undefined;
  }

  /** null when it failed, or was not worth waiting for. */
  async #render(address: Address, old: KeptPage | undefined): Promise<Rendered | null> {
    const { breaker, keeper, mostWaiting, patienceMs } = this.#options;
    const isResting = keeper.failureAt(address.key) !== null;
    if (isResting || this.#waiting >= mostWaiting || !breaker.mayAsk()) return null;
    this.#waiting += 1;
    try {
      const rendering = keeper.render(address);
      if (old === undefined) return await rendering;
      const enough = new AbortController();
      const late = sleep(breaker.isDown ? 0 : patienceMs, null, { signal: enough.signal });
      const inTime = await Promise.race([rendering, late]).finally(() => {
        late.catch(() => undefined);
        rendering.catch(() => undefined);
        enough.abort();
      });
      // A takedown may have come while it was waited for: then there is nothing to show but what is being rendered.
      return inTime ?? (this.#lastGood(address) === undefined ? await rendering : null);
    } catch {
      // The keeper has noted why.
      return null;
    } finally {
      this.#waiting -= 1;
    }
  }

  async #answerWithout(
    request: IncomingMessage,
    response: ServerResponse,
    asked: Asked,
    address: Address,
  ): Promise<void> {
    const { counts, keeper, store } = this.#options;
    const copy = this.#lastGood(address);
    if (copy !== undefined && (await keeper.bring(copy))) {
      if (!response.destroyed) this.#sendStale(request, response, asked, copy);
      store.noteForm(copy);
      return;
    }
    if (response.destroyed) return;
    counts.errors += 1;
    const isForPeople = address.kind.name === 'page' || address.kind.name === 'search';
    answerError(response, {
      status: keeper.failureAt(address.key) === 'page' ? 500 : 503,
      isHead: request.method === 'HEAD',
      isForPeople,
      cacheStatus: MISS,
    });
  }

  #sendStale(request: IncomingMessage, response: ServerResponse, asked: Asked, page: KeptPage): void {
    const { counts, now } = this.#options;
    counts.stale += 1;
    const ageS = Math.max(0, Math.round((now() - page.facts.renderedAtMs) / 1000));
    sendPage(request, response, asked, page, { cacheStatus: STALE, ageS });
  }

  /** Once in a while, since this is not done for each hit: notes that it is used, and keeps it from growing old. */
  #seeTo(page: KeptPage): void {
    const { now, keeper, breaker, store } = this.#options;
    const nowMs = now();
    if (nowMs - page.seenToMs < SEE_TO_EVERY_MS) return;
    page.seenToMs = nowMs;
    store.touch(page);
    const oldMs = nowMs - Math.max(page.facts.renderedAtMs + OLD_AFTER_MS, page.refreshedMs + TRY_AGAIN_MS);
    if (oldMs <= 0 || !breaker.mayAsk()) return;
    page.refreshedMs = nowMs;
    void keeper.refresh(page.facts.address);
  }
}
