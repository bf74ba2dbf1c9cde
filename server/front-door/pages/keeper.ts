import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { NotMade, Unreachable } from './ask-next.ts';
import type { Breaker } from './breaker.ts';
import type { Counts } from './counts.ts';
import type { PageDisk } from './disk/page-disk.ts';
import type { KeptPage } from './kept-page.ts';
import { type Address, addressOf } from './kinds.ts';
import { MISSING_MS } from './missing-page.ts';
import type { PageStore } from './page-store.ts';
import type { Purge } from './purge.ts';
import { Failed, type Rendered, type RenderOptions, renderPage } from './render-page.ts';
import { Renders } from './renders.ts';
import { Warmer } from './warmer.ts';

export interface KeeperOptions {
  readonly store: PageStore;
  readonly disk: PageDisk;
  readonly breaker: Breaker;
  readonly counts: Counts;
  readonly render: RenderOptions;
  readonly rendersAtATime: number;
  readonly rendersWaiting: number;
  readonly log: Logger;
}

const WARMED_AT_A_TIME = 2;
const WARMED_MOST = 200;
/** One page that fails is not asked for by each of its readers. */
const RETRY_PAGE_MS = 2000;
const MOST_FAILURES = 1000;

/** `page`: its own rendering threw; `site`: Next did not answer at all. */
type Failure = 'page' | 'site';

/** Keeps pages: what is rendered comes in, what has changed goes out, in memory and on disk. */
export class Keeper {
  readonly #options: KeeperOptions;
  readonly #renders: Renders;
  readonly #warmer: Warmer;
  /** By address, for a moment. */
  readonly #failures = new LRUCache<string, { of: Failure; untilMs: number }>({ max: MOST_FAILURES });
  readonly #brought = new Map<KeptPage, Promise<boolean>>();
  #missing: KeptPage | undefined;

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#renders = new Renders({
      render: (address) => this.#render(address),
      onRendered: (rendered) => this.#takeIn(rendered),
      onFailed: (address, error) => this.#noteFailure(address, error),
      atATime: options.rendersAtATime,
      waiting: options.rendersWaiting,
    });
    this.#warmer = new Warmer({
      refresh: (address) => this.refresh(address),
      isWorthwhile: (address) => options.store.find(address)?.isFresh !== true && !options.breaker.isDown,
      atATime: WARMED_AT_A_TIME,
      waiting: WARMED_MOST,
    });
  }

  get rendersRunning(): number {
    return this.#renders.running;
  }

  /** A page fresh from Next, in one rendering with whoever else waits for it. */
  render(address: Address): Promise<Rendered> {
    return this.#renders.render(address);
  }

  /** How the page at an address failed just now, so that it should not be asked for again yet; else null. */
  failureAt(key: string): Failure | null {
    const failure = this.#failures.get(key);
    return failure !== undefined && this.#options.render.now() < failure.untilMs ? failure.of : null;
  }

  /** Renders the page at an address again, behind the readers' backs. */
  async refresh(key: string): Promise<void> {
    const address = addressOf(key);
    // What went wrong is noted where it happens.
    if (address !== null) await this.render(address).catch(() => undefined);
  }

  /** Sees to it that a page's body is in memory; false when it is lost. */
  bring(page: KeptPage): Promise<boolean> {
    if (page.packed !== null) return Promise.resolve(true);
    const known = this.#brought.get(page);
    if (known !== undefined) return known;
    const bringing = this.#readBody(page).finally(() => this.#brought.delete(page));
    this.#brought.set(page, bringing);
    return bringing;
  }

  /** Takes changes in: resolves when nothing that was taken down is left anywhere. */
  async purge(purges: readonly Purge[]): Promise<void> {
    const { counts } = this.#options;
    const work: Promise<void>[] = [];
    for (const purge of purges) {
      counts.purges += 1;
      if (purge.isTakedown) counts.takedowns += 1;
      work.push(this.#purgeOne(purge));
    }
    await Promise.all(work);
  }

  /** Forgets every page: nothing is known any more about what they show. */
  async forgetAll(): Promise<void> {
    const { store, disk, log } = this.#options;
    log.warn('changes since the kept pages were made are not known any more, so that all are rendered anew');
    this.#renders.touchAll();
    for (const page of [...store.all()]) store.remove(page);
    await disk.clear();
  }

  close(): void {
    this.#warmer.stop();
  }

  async #purgeOne(purge: Purge): Promise<void> {
    const { store, disk, counts } = this.#options;
    this.#renders.touch(purge.keys);
    const { outdated, removed } = store.purge(purge);
    counts.purgedPages += outdated.length;
    // What is kept briefly is not worth it: whoever asks for a thousand addresses that never were gets no more for it.
    this.#warmer.add(outdated.filter(({ expiresAtMs }) => expiresAtMs === Number.POSITIVE_INFINITY));
    const gone = new Set(removed);
    const aside = outdated.filter((page) => page.isOnDisk && !gone.has(page));
    if (aside.length > 0) this.#unlessDiskFails(disk.setAside(aside));
    const deleted = disk.remove(removed);
    if (purge.isTakedown) await deleted;
    else this.#unlessDiskFails(deleted);
  }

  async #render(address: Address): Promise<Rendered> {
    const { render, breaker, counts, store } = this.#options;
    counts.renders += 1;
    const before = store.find(address.key);
    const rendered = await renderPage(address, { before, missing: this.#goodMissing() }, render);
    breaker.succeeded();
    this.#failures.delete(address.key);
    return rendered;
  }

  /** What stands at the address that was last seen to be none, unless something that it shows has changed since. */
  #goodMissing(): KeptPage | undefined {
    const { store, render } = this.#options;
    const page = this.#missing;
    // What changes touch leaves the store, since a 404 is not kept for bad times.
    if (page === undefined || store.find(page.facts.address) !== page) return undefined;
    return render.now() < page.facts.renderedAtMs + MISSING_MS ? page : undefined;
  }

  #takeIn({ page, refusal, isMissing }: Rendered): void {
    const { store, disk, counts, log } = this.#options;
    const { address, status } = page.facts;
    if (refusal !== null) {
      counts.refused += 1;
      log.debug({ address, refusal }, 'a page was not kept');
      return;
    }
    const previous = store.find(address);
    page.hits = (previous?.hits ?? 0) >> 1;
    store.put(page);
    if (isMissing) this.#missing = page;
    const isForDisk = status === 200 && !Number.isFinite(page.expiresAtMs);
    if (isForDisk) disk.offer(page, () => store.find(address) === page && page.isFresh);
    else if (previous?.isOnDisk) this.#unlessDiskFails(disk.remove([previous]));
    this.#makeRoom();
  }

  #makeRoom(): void {
    const { store, disk } = this.#options;
    const pages = disk.overflow().flatMap((address) => store.find(address) ?? []);
    for (const page of pages) if (page.packed === null) store.remove(page);
    if (pages.length > 0) this.#unlessDiskFails(disk.remove(pages));
  }

  #noteFailure({ key, path }: Address, error: unknown): void {
    const { breaker, counts, log, render, store } = this.#options;
    counts.failedRenders += 1;
    const requestId = error instanceof NotMade ? error.requestId : null;
    // Without what a reader searched for.
    log.warn({ err: error, address: path, requestId }, 'a page could not be rendered');
    breaker.failed(key, error instanceof Unreachable);
    const of = error instanceof Failed ? 'page' : 'site';
    // Where there is no copy a reader waits for the site, which the breaker sees to.
    if (of === 'page' || store.find(key) !== undefined) {
      this.#failures.set(key, { of, untilMs: render.now() + RETRY_PAGE_MS });
    }
  }

  async #readBody(page: KeptPage): Promise<boolean> {
    const { store, disk } = this.#options;
    const packed = await disk.read(page);
    // It may have been replaced or taken down meanwhile.
    if (packed === null || store.find(page.facts.address) !== page) {
      store.remove(page);
      return false;
    }
    page.packed = packed;
    store.holdBody(page);
    return page.packed !== null;
  }

  #unlessDiskFails(work: Promise<void>): void {
    work.catch((error: unknown) => {
      this.#options.log.error({ err: error }, 'kept pages on disk could not be changed');
    });
  }
}
