import { Agent } from 'node:http';
import type { Logger } from 'pino';
import { Answering } from './answering.ts';
import { Breaker } from './breaker.ts';
import { Counts } from './counts.ts';
import { PageDisk } from './disk/page-disk.ts';
import { Keeper } from './keeper.ts';
import { OLD_AFTER_MS } from './kept-page.ts';
import { openPageChanges, type PageChanges, type PageChangesOptions } from './page-changes.ts';
import { PageStore, STORE_BOUNDS, type StoreBounds } from './page-store.ts';
import type { SheetOf } from './press.ts';

export interface PagesOptions {
  /** The loopback port Next answers on, null while it does not. */
  readonly backPort: () => number | null;
  readonly siteUrl: string;
  /** Style sheets of the build that makes the pages, to be written into them. */
  readonly sheetOf: SheetOf;
  /** Where pages are kept over restarts. */
  readonly folder: string;
  readonly log: Logger;
  readonly newRequestId: () => string;
  /** A clock for intervals. */
  readonly nowMs: () => number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly bounds?: Partial<PagesBounds>;
}

export interface Listening {
  /** As a user that may read `page_change`. */
  readonly connectionString: string;
  /** What pages are made by: those of another build are for bad times only. */
  readonly build: string;
  /** Other ears than the database's, for tests. */
  readonly openChanges?: (options: PageChangesOptions) => PageChanges;
}

export interface PagesBounds extends StoreBounds {
  readonly diskBytes: number;
  readonly rendersAtATime: number;
  readonly rendersWaiting: number;
  readonly readersWaiting: number;
  readonly renderTimeoutMs: number;
  readonly patienceMs: number;
  readonly longestPageBytes: number;
}

const BOUNDS: PagesBounds = {
  ...STORE_BOUNDS,
  diskBytes: 1024 * 1024 * 1024,
  rendersAtATime: 8,
  rendersWaiting: 1000,
  readersWaiting: 5000,
  renderTimeoutMs: 15_000,
  patienceMs: 2000,
  longestPageBytes: 8 * 1024 * 1024,
};

/** With the five seconds for which changes may go unheard, a takedown that is not heard of is in force within seven. */
const TEND_EVERY_MS = 1000;

/** The kept pages of a front door. */
export interface Pages {
  readonly answering: Answering;
  readonly figures: PagesFigures;
  /** Begins to hear of changes. Until then nothing is known to be good, and what was kept is a last good copy. */
  listen(listening: Listening): Promise<void>;
  /** Renders a page that nobody waits for: the first one of a fresh Next takes longer than readers are let wait. */
  warmUp(): Promise<void>;
  /** Resolves when all changes that were committed before the call are in force; rejects when that cannot be known. */
  look(): Promise<void>;
  /** Done each second by itself: sees to it that a web server in front finds only files of pages that are good and new. */
  tend(): Promise<void>;
  close(): Promise<void>;
}

/** What can be told of them at a moment. */
export interface PagesFigures {
  readonly counts: Counts;
  readonly kept: () => number;
  readonly bytesInMemory: () => number;
  readonly bytesOnDisk: () => number;
  readonly rendersRunning: () => number;
  readonly isTrusted: () => boolean;
}

/** Opens what was kept before. */
export async function openPages(options: PagesOptions): Promise<Pages> {
  const bounds = { ...BOUNDS, ...options.bounds };
  const { folder, log, nowMs, now, siteUrl, newRequestId, sheetOf } = options;
  const counts = new Counts();
  const breaker = new Breaker({ nowMs });
  const agent = new Agent({ keepAlive: true, maxSockets: bounds.rendersAtATime });
  const disk = new PageDisk({ folder, bytes: bounds.diskBytes, log });
  const quietly = (work: Promise<void>) => {
    work.catch((error: unknown) => log.error({ err: error }, 'the folder of kept pages cannot be written'));
  };
  const store = new PageStore(bounds, (page) => quietly(disk.remove([page])));
  const found = await disk.open();
  for (const page of found.pages) store.put(page);
  const render = {
    port: options.backPort,
    agent,
    siteUrl,
    sheetOf,
    newRequestId,
    now,
    timeoutMs: bounds.renderTimeoutMs,
    longestBytes: bounds.longestPageBytes,
  };
  const { rendersAtATime, rendersWaiting } = bounds;
  const keeper = new Keeper({ store, disk, breaker, counts, render, rendersAtATime, rendersWaiting, log });
  let changes: PageChanges | null = null;
  const isTrusted = () => changes?.isTrusted() === true;
  const tend = once(() => disk.tend(isTrusted(), now() - OLD_AFTER_MS));
  const tending = setInterval(() => quietly(tend()), TEND_EVERY_MS);
  const answering = new Answering({
    ...{ store, keeper, breaker, counts, isTrusted, now },
    mostWaiting: bounds.readersWaiting,
    patienceMs: bounds.patienceMs,
  });
  return {
    answering,
    figures: {
      counts,
      kept: () => store.size,
      bytesInMemory: () => store.bytes,
      bytesOnDisk: () => disk.total,
      rendersRunning: () => keeper.rendersRunning,
      isTrusted,
    },
    listen: async ({ connectionString, build, openChanges = openPageChanges }) => {
      await disk.setBuild(build, store.all());
      changes = openChanges({
        connectionString,
        log,
        nowMs,
        horizon: found.horizon,
        onPurges: (purges) => keeper.purge(purges),
        onLost: () => keeper.forgetAll(),
        onHorizon: (horizon) => quietly(disk.noteHorizon(horizon, () => store.all())),
      });
    },
    warmUp: () => keeper.refresh('/'),
    look: async () => await changes?.look(),
    tend,
    close: async () => {
      clearInterval(tending);
      keeper.close();
      await changes?.close();
      await disk.close();
      agent.destroy();
    },
  };
}

/** The same work for all who ask while it is under way. */
function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => {
    running ??= work().finally(() => {
      running = null;
    });
    return running;
  };
}
