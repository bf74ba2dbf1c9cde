import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Logger } from 'pino';
import { codeOf } from '#server/process/operator-error.ts';
import { type ChangeRow, readChanges } from './read-changes.ts';

export interface PageChangesOptions {
  readonly connectionString: string;
  readonly log: Logger;
  readonly nowMs: () => number;
  /** Up to where changes are known to be in what is kept; null when nothing is kept. */
  readonly horizon: string | null;
  /** Takes changes in, in order; resolves when they are in force. */
  readonly onChanges: (changes: readonly ChangeRow[]) => Promise<void>;
  /** Changes since the horizon are known no more, so that nothing that is kept can be trusted. */
  readonly onLost: () => Promise<void>;
  /** All changes up to here are in force. */
  readonly onHorizon: (horizon: string) => void;
}

/** The door's ear on the database. */
export interface PageChanges {
  /** Whether what has been kept is known to be good, or was a moment ago. */
  isTrusted(): boolean;
  /** Looks once more and resolves when all that was committed before the call is in force; rejects when it cannot. */
  look(): Promise<void>;
  close(): Promise<void>;
}

const CHANNEL = 'nightdesk_page';
// A notification that was lost costs this much time and nothing else.
const LOOK_EVERY_MS = 2000;
const RECONNECT_MS = 500;
/** A takedown is in force within ten seconds: what has not been confirmed for half of that is asked for anew. */
const TRUSTED_MS = 5000;
const CONNECT_TIMEOUT_MS = 2000;
const QUERY_TIMEOUT_MS = 5000;

/** Listens for changes of what readers see and reads them, from where the kept pages stand. */
export function openPageChanges(options: PageChangesOptions): PageChanges {
  const ear = new Ear(options);
  return {
    isTrusted: () => ear.isTrusted,
    look: () => ear.look(),
    close: () => ear.close(),
  };
}

class Ear {
  readonly #options: PageChangesOptions;
  readonly #timer: NodeJS.Timeout;
  readonly #over = new AbortController();
  #client: Client | null = null;
  #horizon: string | null;
  /** Rows since the horizon that have been taken in, since a row is read until the horizon has passed it. */
  #taken: ReadonlySet<string> = new Set();
  #confirmedMs = Number.NEGATIVE_INFINITY;
  #running: Promise<void> | null = null;
  #next: Promise<void> | null = null;

  constructor(options: PageChangesOptions) {
    this.#options = options;
    this.#horizon = options.horizon;
    this.#timer = setInterval(() => this.#lookQuietly(), LOOK_EVERY_MS);
    this.#timer.unref();
    void this.#stayConnected();
  }

  get isTrusted(): boolean {
    return this.#options.nowMs() - this.#confirmedMs < TRUSTED_MS;
  }

  /** Those who ask while one look is under way share the next. */
  look(): Promise<void> {
    if (this.#running === null) return this.#begin();
    this.#next ??= this.#running.then(
      () => this.#begin(),
      () => this.#begin(),
    );
    return this.#next;
  }

  async close(): Promise<void> {
    this.#over.abort();
    clearInterval(this.#timer);
    await this.#client?.end().catch(() => undefined);
    await this.#running?.catch(() => undefined);
  }

  #begin(): Promise<void> {
    this.#next = null;
    const running = this.#lookOnce().finally(() => {
      if (this.#running === running) this.#running = null;
    });
    this.#running = running;
    return running;
  }

  #lookQuietly(): void {
    if (this.#client === null) return;
    this.look().catch((error: unknown) => {
      this.#options.log.warn({ err: error }, 'changes of pages could not be read');
    });
  }

  async #lookOnce(): Promise<void> {
    if (this.#client === null) throw new Error('There is no connection to the database.');
    const { changes, horizon, isLost } = await readChanges(this.#client, this.#horizon);
    if (isLost) {
      await this.#options.onLost();
    } else {
      const fresh = changes.filter(({ id }) => !this.#taken.has(id));
      if (fresh.length > 0) await this.#options.onChanges(fresh);
    }
    this.#taken = new Set(changes.map(({ id }) => id));
    this.#horizon = horizon;
    this.#confirmedMs = this.#options.nowMs();
    this.#options.onHorizon(horizon);
  }

  async #stayConnected(): Promise<void> {
    const { log } = this.#options;
    while (!this.#over.signal.aborted) {
      const error = await this.#listen().catch((reason: unknown) => reason);
      this.#client = null;
      if (this.#over.signal.aborted) return;
      log.warn({ err: error }, 'the connection for changes of pages ended; connecting again');
      await sleep(RECONNECT_MS, undefined, { signal: this.#over.signal }).catch(() => undefined);
    }
  }

  /** Resolves with the reason when the connection has ended. */
  async #listen(): Promise<unknown> {
    const client = new Client({
      connectionString: this.#options.connectionString,
      application_name: 'nightdesk pages',
      keepAlive: true,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      query_timeout: QUERY_TIMEOUT_MS,
    });
    const { promise: ended, resolve } = Promise.withResolvers<unknown>();
    client.on('error', resolve);
    client.on('end', () => resolve(undefined));
    client.on('notification', () => this.#lookQuietly());
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.#client = client;
      await this.look();
      return await ended;
    } finally {
      this.#client = null;
      client.end().catch(() => undefined);
    }
  }
}

/** Whether an error says that the database has no table of changes yet. */
export function isBeforeMigration(error: unknown): boolean {
  return codeOf(error) === '42P01';
}
