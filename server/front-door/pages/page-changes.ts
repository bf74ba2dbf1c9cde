import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Logger } from 'pino';
import type { Purge } from './purge.ts';
import { type Horizon, isKnown, readChanges, readHorizon } from './read-changes.ts';

export interface PageChangesOptions {
  readonly connectionString: string;
  readonly log: Logger;
  readonly nowMs: () => number;
  /** Up to where changes are in what is kept; null when nothing is kept. */
  readonly horizon: Horizon | null;
  /** Takes changes in; resolves when they are in force. */
  readonly onPurges: (purges: readonly Purge[]) => Promise<void>;
  /** Changes since the horizon are known no more, so that nothing that is kept can be trusted. */
  readonly onLost: () => Promise<void>;
  /** All changes up to here are in force. */
  readonly onHorizon: (horizon: Horizon) => void;
}

/** The door's ear on the database. */
export interface PageChanges {
  /** Whether what is kept is known to be good, or was a moment ago. */
  isTrusted(): boolean;
  /** Resolves when all that was committed before the call is in force; rejects when that cannot be known. */
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

/** Listens for changes of what readers see, from where the kept pages stand, and connects again as long as it takes. */
export function openPageChanges(options: PageChangesOptions): PageChanges {
  const over = new AbortController();
  const ear = new Ear(options);
  const ended = stayConnected(ear, over.signal, options.log);
  return {
    isTrusted: () => ear.isTrusted,
    look: () => ear.look(),
    close: async () => {
      over.abort();
      await ear.hangUp();
      await ended;
    },
  };
}

async function stayConnected(ear: Ear, over: AbortSignal, log: Logger): Promise<void> {
  let isTold = false;
  while (!over.aborted) {
    const { error, wasConnected } = await ear.listen().then(
      (reason) => ({ error: reason, wasConnected: true }),
      (reason: unknown) => ({ error: reason, wasConnected: false }),
    );
    if (over.aborted) return;
    // An outage is told once, not twice a second.
    const level = isTold && !wasConnected ? 'debug' : 'warn';
    log[level]({ err: error }, 'changes of pages cannot be heard; connecting again');
    isTold = true;
    await sleep(RECONNECT_MS, undefined, { signal: over }).catch(() => undefined);
  }
}

class Ear {
  readonly #options: PageChangesOptions;
  #client: Client | null = null;
  #horizon: Horizon | null;
  /** Those since the horizon that are in force, since a row is read until the horizon has passed it. */
  #taken: ReadonlySet<string> = new Set();
  #confirmedMs = Number.NEGATIVE_INFINITY;
  #running: Promise<void> | null = null;
  #next: Promise<void> | null = null;

  constructor(options: PageChangesOptions) {
    this.#options = options;
    this.#horizon = options.horizon;
  }

  get isTrusted(): boolean {
    return this.#options.nowMs() - this.#confirmedMs < TRUSTED_MS;
  }

  /** Those who ask while one look is under way share the next. */
  look(): Promise<void> {
    if (this.#running === null) return this.#begin();
    const begin = () => this.#begin();
    this.#next ??= this.#running.then(begin, begin);
    return this.#next;
  }

  /** Resolves with the reason, if there is one, when the connection has ended. */
  async listen(): Promise<unknown> {
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
    client.on('notification', () => this.#lookOrEnd(resolve));
    const timer = setInterval(() => this.#lookOrEnd(resolve), LOOK_EVERY_MS);
    try {
      await client.connect();
      this.#client = client;
      await client.query(`LISTEN ${CHANNEL}`);
      await this.#findPlace(client);
      await this.look();
      return await ended;
    } finally {
      clearInterval(timer);
      this.#client = null;
      client.end().catch(() => undefined);
    }
  }

  async hangUp(): Promise<void> {
    await this.#client?.end().catch(() => undefined);
    await this.#running?.catch(() => undefined);
  }

  /** A connection on which a look fails is of no use any more. */
  #lookOrEnd(end: (reason: unknown) => void): void {
    if (this.#horizon !== null && this.#client !== null) this.look().catch(end);
  }

  async #findPlace(client: Client): Promise<void> {
    if (this.#horizon !== null && (await isKnown(client, this.#horizon))) return;
    const start = await readHorizon(client);
    if (this.#horizon !== null) await this.#options.onLost();
    this.#taken = new Set();
    this.#horizon = start;
  }

  #begin(): Promise<void> {
    this.#next = null;
    const running = this.#lookOnce().finally(() => {
      if (this.#running === running) this.#running = null;
    });
    this.#running = running;
    return running;
  }

  async #lookOnce(): Promise<void> {
    if (this.#client === null || this.#horizon === null) throw new Error('The database is not being heard.');
    const askedMs = this.#options.nowMs();
    const { changes, horizon } = await readChanges(this.#client, this.#horizon);
    const news = changes.filter(({ id }) => !this.#taken.has(id));
    if (news.length > 0) await this.#options.onPurges(news);
    this.#taken = new Set(changes.map(({ id }) => id));
    this.#horizon = horizon;
    this.#confirmedMs = askedMs;
    this.#options.onHorizon(horizon);
  }
}
