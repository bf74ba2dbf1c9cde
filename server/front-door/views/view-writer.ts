import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Tally } from './tally.ts';
import type { ViewCounts } from './view-counts.ts';
import { writeViews } from './write-views.ts';

export interface ViewWriterOptions {
  readonly pool: Pick<Pool, 'query' | 'end'>;
  readonly tally: Tally;
  readonly counts: ViewCounts;
  readonly log: Logger;
  readonly everyMs: number;
  readonly onTick: () => void;
}

/** Writes what is counted every few seconds, and holds it while it cannot. */
export class ViewWriter {
  readonly #options: ViewWriterOptions;
  readonly #timer: NodeJS.Timeout;
  #writing: Promise<void> = Promise.resolve();
  #isTold = false;

  constructor(options: ViewWriterOptions) {
    this.#options = options;
    this.#timer = setInterval(() => this.#tick(), options.everyMs).unref();
  }

  /** Writes what has been counted so far, after what is being written. Failure is told in the log. */
  write(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#writeOnce());
    return this.#writing;
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.write();
    const { tally, log, pool } = this.#options;
    if (tally.size > 0) log.warn({ sums: tally.size }, 'the last views could not be written and are lost');
    await pool.end();
  }

  #tick(): void {
    this.#options.onTick();
    void this.write();
  }

  async #writeOnce(): Promise<void> {
    const { tally, counts, pool, log } = this.#options;
    if (tally.size === 0) return;
    const sums = tally.take();
    try {
      await writeViews(pool, sums);
      counts.writes += 1;
      this.#isTold = false;
    } catch (error) {
      counts.failedWrites += 1;
      counts.dropped += tally.putBack(sums);
      // An outage is told once, not every few seconds.
      log[this.#isTold ? 'debug' : 'warn'](
        { err: error },
        'views cannot be written; they are held meanwhile',
      );
      this.#isTold = true;
    }
  }
}
