import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { KeptPage } from '#server/front-door/pages/kept-page.ts';
import type { Packed } from '#server/front-door/pages/pack.ts';
import { isCommonHead } from '#server/front-door/pages/page-head.ts';
import type { Horizon } from '#server/front-door/pages/read-changes.ts';
import { fileOf } from './file-of.ts';
import { JobQueue } from './job-queue.ts';
import { Journal } from './journal.ts';
import { fileForms, PageFiles, type Place } from './page-files.ts';
import { Reach } from './reach.ts';
import { readState, writeState } from './state-file.ts';

export interface DiskOptions {
  /** `pages` of the data folder. */
  readonly folder: string;
  /** Of all files together. */
  readonly bytes: number;
  readonly log: Logger;
}

/** What a door finds when it starts. */
export interface Found {
  readonly pages: readonly KeptPage[];
  /** Up to where changes are known to be in them; null when that is not known, so that none may be used. */
  readonly horizon: Horizon | null;
}

/** Files of different pages are written side by side; those of one page never are. */
const LANES = 4;
/** In each lane: more are not written. */
const MOST_WAITING = 5000;
const JOURNAL_SLACK = 20_000;

/** Kept pages as files, for a start without a database and for web servers that send files. */
export class PageDisk {
  readonly #options: DiskOptions;
  readonly #files: PageFiles;
  readonly #journal: Journal;
  readonly #lanes = Array.from({ length: LANES }, () => new JobQueue());
  /** Of horizons, one after the other: they share a file. */
  readonly #notes = new JobQueue();
  readonly #reach: Reach;
  /** Addresses that may have a copy aside. */
  readonly #aside = new Set<string>();
  /** Bytes by address, what was written first in front. */
  readonly #bytes = new Map<string, number>();
  #total = 0;
  #isClosed = false;
  #horizon: Horizon | null = null;
  #build = '';

  constructor(options: DiskOptions) {
    this.#options = options;
    this.#files = new PageFiles(options.folder);
    this.#journal = new Journal(join(options.folder, 'journal.jsonl'));
    this.#reach = new Reach(options.folder);
  }

  get total(): number {
    return this.#total;
  }

  /** Reads what is there; bodies are read when they are asked for. */
  async open(): Promise<Found> {
    await mkdir(this.#options.folder, { recursive: true });
    await this.#reach.shut();
    const [records, state] = await Promise.all([this.#journal.read(), readState(this.#options.folder)]);
    if (state === null) await this.#files.removeAll();
    const usable = state === null ? [] : [...records.values()];
    await this.#journal.rewrite(usable);
    this.#horizon = state?.horizon ?? null;
    const live = await this.#files.live();
    for (const { facts } of usable.toSorted((a, b) => a.facts.renderedAtMs - b.facts.renderedAtMs)) {
      if (live.has(fileOf(facts.address) ?? '')) this.#reach.note(facts);
    }
    const pages = usable.map(({ facts, bytes, isFresh }) => {
      const page = new KeptPage(facts, null);
      page.isFresh = isFresh;
      page.isOnDisk = true;
      this.#count(facts.address, bytes);
      this.#aside.add(facts.address);
      return page;
    });
    this.#build = state?.build ?? '';
    return { pages, horizon: this.#horizon };
  }

  /** Says what pages are made by from now on. Those that were made by something else are for bad times only. */
  async setBuild(build: string, pages: Iterable<KeptPage>): Promise<void> {
    if (build === this.#build) return;
    this.#build = build;
    const others = [...pages];
    for (const page of others) page.isFresh = false;
    const onDisk = others.filter((page) => page.isOnDisk).map(({ facts }) => facts.address);
    for (const address of onDisk) this.#aside.add(address);
    this.#reach.forgetAll();
    await this.#files.setAllAside();
    await this.#journal.noteLeft(onDisk, 'aside');
  }

  /**
   * Lets a web server in front reach the live pages as long as they are known to be good, and takes those out of its reach
   * that grow old, so that their next readers come to the door, which has them rendered anew. To be called each second.
   */
  async tend(isTrusted: boolean, oldBeforeMs: number): Promise<void> {
    if (isTrusted) await this.#reach.open();
    else await this.#reach.shut();
    const old = this.#reach.olderThan(oldBeforeMs);
    await Promise.all(
      old.map((address) => this.#laneOf(address).run(() => this.#withdraw(address, oldBeforeMs))),
    );
  }

  /** Writes no more. A web server in front finds the door closed from now on, and sends what it finds as copies. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#reach.shut();
    await this.settle();
  }

  /** Writes a page when there is time, if it is still wanted by then. */
  offer(page: KeptPage, isWanted: () => boolean): void {
    const { packed } = page;
    const lane = this.#laneOf(page.facts.address);
    const isFull = this.#isClosed || lane.length >= MOST_WAITING;
    if (packed === null || isFull || placeOf(page) === null) return;
    page.isOnDisk = true;
    const write = async () => {
      if (isWanted()) await this.#write(page, packed);
      // Purged before or while it was written: nothing that was taken down may stay.
      if (!isWanted()) await this.#remove(page);
    };
    lane.run(write).catch((error: unknown) => {
      page.isOnDisk = false;
      this.#options.log.warn({ err: error }, 'a page could not be written to disk');
    });
  }

  /** The bodies of a page; null when they are not there as they were written. */
  async read(page: KeptPage): Promise<Packed | null> {
    const file = fileOf(page.facts.address);
    return file === null ? null : await this.#files.read(file, page.facts.hash);
  }

  /** Takes pages out of the live ones, before others are written; they stay for bad times. */
  async setAside(pages: readonly KeptPage[]): Promise<void> {
    const work = (page: KeptPage) => this.#laneOf(page.facts.address).runSoon(() => this.#setAside(page));
    await Promise.all(pages.map(work));
  }

  /** Deletes pages, before anything else that waits. A page that is being written is deleted after that. */
  async remove(pages: readonly KeptPage[]): Promise<void> {
    await Promise.all(
      pages.map((page) => this.#laneOf(page.facts.address).runFirst(() => this.#remove(page))),
    );
  }

  /** The addresses that have to go so that the others fit, the oldest first. */
  overflow(): string[] {
    const over: string[] = [];
    let left = this.#total;
    for (const [address, bytes] of this.#bytes) {
      if (left <= this.#options.bytes) break;
      over.push(address);
      left -= bytes;
    }
    return over;
  }

  /** Writes down that all changes up to here are in the pages; after what was asked for before is done. */
  noteHorizon(horizon: Horizon, known: () => Iterable<KeptPage>): Promise<void> {
    return this.#notes.run(() => this.#noteHorizon(horizon, known));
  }

  async #noteHorizon(horizon: Horizon, known: () => Iterable<KeptPage>): Promise<void> {
    await this.#filesAreDone();
    if (horizon.xid === this.#horizon?.xid) return;
    if (this.#journal.lines > 3 * this.#bytes.size + JOURNAL_SLACK) await this.#tidyJournal(known());
    await writeState(this.#options.folder, { horizon, build: this.#build });
    this.#horizon = horizon;
  }

  /** Deletes everything. */
  async clear(): Promise<void> {
    const reached = this.#lanes.map((lane) => lane.runFirst(() => Promise.resolve()));
    await Promise.all(reached);
    this.#bytes.clear();
    this.#aside.clear();
    this.#reach.forgetAll();
    this.#total = 0;
    await this.#journal.rewrite([]);
    await this.#files.removeAll();
  }

  /** Resolves when all that was asked for until now is done. */
  async settle(): Promise<void> {
    await this.#filesAreDone();
    await this.#notes.run(() => Promise.resolve());
  }

  async #filesAreDone(): Promise<void> {
    await Promise.all(this.#lanes.map((lane) => lane.run(() => Promise.resolve())));
  }

  #laneOf(address: string): JobQueue {
    let sum = 0;
    for (const character of address) sum += character.charCodeAt(0);
    const lane = this.#lanes[sum % LANES];
    if (lane === undefined) throw new Error('There are no lanes.');
    return lane;
  }

  async #write(page: KeptPage, packed: Packed): Promise<void> {
    const { facts } = page;
    const file = fileOf(facts.address);
    const place = placeOf(page);
    if (file === null || place === null) return;
    const forms = await fileForms(packed);
    await this.#journal.announce(facts, forms.bytes);
    // Counted first: what was written by half is deleted like the rest.
    this.#count(facts.address, forms.bytes);
    await this.#files.write(place, file, forms, new Date(facts.lastModified));
    if (place === 'aside') this.#aside.add(facts.address);
    else {
      this.#reach.note(facts);
      if (this.#aside.delete(facts.address)) await this.#files.removeAside(file);
    }
  }

  async #withdraw(address: string, oldBeforeMs: number): Promise<void> {
    const file = fileOf(address);
    // It may have been written anew meanwhile.
    if (file === null || !this.#reach.has(address, oldBeforeMs)) return;
    this.#reach.forget(address);
    this.#aside.add(address);
    await this.#files.setAside(file);
  }

  async #setAside({ facts }: KeptPage): Promise<void> {
    const file = fileOf(facts.address);
    if (file === null) return;
    this.#reach.forget(facts.address);
    this.#aside.add(facts.address);
    await this.#files.setAside(file);
    await this.#journal.noteLeft([facts.address], 'aside');
  }

  async #remove(page: KeptPage): Promise<void> {
    const { address } = page.facts;
    const file = fileOf(address);
    page.isOnDisk = false;
    if (file === null || !(this.#bytes.has(address) || this.#aside.has(address))) return;
    this.#reach.forget(address);
    await this.#files.remove(file);
    await this.#journal.noteLeft([address], 'nowhere');
    this.#aside.delete(address);
    this.#discount(address);
  }

  #tidyJournal(known: Iterable<KeptPage>): Promise<void> {
    const onDisk = [...known].filter((page) => page.isOnDisk);
    return this.#journal.rewrite(
      onDisk.map((page) => ({
        facts: page.facts,
        bytes: this.#bytes.get(page.facts.address) ?? 0,
        isFresh: page.isFresh,
      })),
    );
  }

  #count(address: string, bytes: number): void {
    this.#discount(address);
    this.#bytes.set(address, bytes);
    this.#total += bytes;
  }

  #discount(address: string): void {
    this.#total -= this.#bytes.get(address) ?? 0;
    this.#bytes.delete(address);
  }
}

/** Where the files of a page belong; null when it has none, such as a document with headers that no web server knows of. */
function placeOf({ facts }: KeptPage): Place | null {
  const file = fileOf(facts.address);
  if (file === null) return null;
  if (!file.endsWith('.html')) return 'aside';
  return isCommonHead(facts.head) ? 'live' : null;
}
