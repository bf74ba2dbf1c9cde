import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { z } from 'zod';
import { KeptPage } from '#server/front-door/pages/kept-page.ts';
import type { Packed } from '#server/front-door/pages/pack.ts';
import type { Horizon } from '#server/front-door/pages/read-changes.ts';
import { fileOf } from './file-of.ts';
import { JobQueue } from './job-queue.ts';
import { Journal } from './journal.ts';
import { PageFiles } from './page-files.ts';

export interface DiskOptions {
  /** `pages` of the data folder. */
  readonly folder: string;
  /** Of all files together. */
  readonly bytes: number;
  /** What the pages were made by; pages of another build are for bad times only. */
  readonly build: string;
  readonly log: Logger;
}

/** What a door finds when it starts. */
export interface Found {
  readonly pages: readonly KeptPage[];
  /** Up to where changes are known to be in them; null when that is not known, so that none may be used. */
  readonly horizon: Horizon | null;
}

const State = z.object({
  horizon: z.object({ xid: z.string(), mark: z.string().nullable() }),
  build: z.string(),
});
type State = z.infer<typeof State>;

const MOST_WRITES_WAITING = 1000;
const JOURNAL_SLACK = 20_000;

/** Kept pages as files, for a start without a database and for web servers that send files. */
export class PageDisk {
  readonly #options: DiskOptions;
  readonly #files: PageFiles;
  readonly #journal: Journal;
  readonly #queue = new JobQueue(MOST_WRITES_WAITING);
  /** Bytes by address, what was written first in front. */
  readonly #bytes = new Map<string, number>();
  #total = 0;
  #horizon: Horizon | null = null;

  constructor(options: DiskOptions) {
    this.#options = options;
    this.#files = new PageFiles(options.folder);
    this.#journal = new Journal(join(options.folder, 'journal.jsonl'));
  }

  get total(): number {
    return this.#total;
  }

  /** Reads what is there; bodies are read when they are asked for. */
  async open(): Promise<Found> {
    await mkdir(this.#options.folder, { recursive: true });
    const [records, state] = await Promise.all([this.#journal.read(), this.#readState()]);
    if (state === null) await this.#files.removeAll();
    const usable = state === null ? [] : [...records.values()];
    await this.#journal.rewrite(usable);
    this.#horizon = state?.horizon ?? null;
    const pages = usable.map(({ facts, bytes, isFresh }) => {
      const page = new KeptPage(facts, null);
      page.isFresh = isFresh;
      page.isOnDisk = true;
      this.#count(page.facts.address, bytes);
      return page;
    });
    if (state !== null && state.build !== this.#options.build) {
      for (const page of pages) page.isFresh = false;
      await this.#files.setAllAside();
    }
    return { pages, horizon: this.#horizon };
  }

  /** Writes a page when there is time, if it is still wanted by then. `plain` is its body. */
  offer(page: KeptPage, plain: Buffer, isWanted: () => boolean): void {
    const file = fileOf(page.facts.address);
    const { packed, bytes } = page;
    if (file === null || packed === null) return;
    page.isOnDisk = this.#queue.offer(async () => {
      if (!isWanted()) {
        page.isOnDisk = false;
        return;
      }
      try {
        await this.#journal.announce(page.facts, bytes + plain.length);
        await this.#files.write(file, packed, plain);
        this.#count(page.facts.address, bytes + plain.length);
        // Purged while it was written: nothing that was taken down may stay.
        if (!isWanted()) await this.#each([page], 'nowhere', (name) => this.#files.remove(name));
      } catch (error) {
        page.isOnDisk = false;
        this.#options.log.warn({ err: error }, 'a page could not be written to disk');
      }
    });
  }

  /** The bodies of a page; null when they are not there as they were written. */
  async read(page: KeptPage): Promise<Packed | null> {
    const file = fileOf(page.facts.address);
    return file === null ? null : await this.#files.read(file, page.facts.hash);
  }

  /** Takes pages out of the live ones; they stay for bad times. */
  setAside(pages: readonly KeptPage[]): Promise<void> {
    return this.#queue.run(() => this.#each(pages, 'aside', (file) => this.#files.setAside(file)));
  }

  /** Deletes pages, before anything else that waits. A page that is being written is deleted after that. */
  remove(pages: readonly KeptPage[]): Promise<void> {
    return this.#queue.runFirst(() => this.#each(pages, 'nowhere', (file) => this.#files.remove(file)));
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
    return this.#queue.run(async () => {
      if (horizon.xid === this.#horizon?.xid) return;
      if (this.#journal.lines > 3 * this.#bytes.size + JOURNAL_SLACK) await this.#tidyJournal(known());
      const state: State = { horizon, build: this.#options.build };
      const file = join(this.#options.folder, 'horizon.json');
      await writeFile(`${file}.draft`, JSON.stringify(state));
      await rename(`${file}.draft`, file);
      this.#horizon = horizon;
    });
  }

  /** Deletes everything. */
  clear(): Promise<void> {
    return this.#queue.runFirst(async () => {
      this.#bytes.clear();
      this.#total = 0;
      await this.#journal.rewrite([]);
      await this.#files.removeAll();
    });
  }

  /** Resolves when all that was asked for is done. */
  settle(): Promise<void> {
    return this.#queue.settle();
  }

  async #each(
    pages: readonly KeptPage[],
    to: 'aside' | 'nowhere',
    act: (file: string) => Promise<void>,
  ): Promise<void> {
    const left: string[] = [];
    for (const page of pages) {
      const file = fileOf(page.facts.address);
      if (file === null) continue;
      await act(file);
      left.push(page.facts.address);
      if (to === 'nowhere') {
        this.#discount(page.facts.address);
        page.isOnDisk = false;
      }
    }
    if (left.length > 0) await this.#journal.noteLeft(left, to);
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

  async #readState(): Promise<State | null> {
    try {
      return State.parse(JSON.parse(await readFile(join(this.#options.folder, 'horizon.json'), 'utf8')));
    } catch {
      // Missing, or of another release: then nothing is known of what is there.
      return null;
    }
  }
}
