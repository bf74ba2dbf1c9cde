import 'server-only';
import { Client } from 'pg';
import { getEnv } from '#lib/env.ts';
import { getLog } from '#lib/log.ts';

/** What the database announces: an article changed, somebody in one moved, an event waits, somebody's notices changed. */
const CHANNELS = {
  nightdesk_collab: 'change',
  nightdesk_presence: 'presence',
  nightdesk_outbox: 'outbox',
  nightdesk_notice: 'notice',
} as const;
export type WakeKind = (typeof CHANNELS)[keyof typeof CHANNELS];

type Listener = (payload: string) => void;

const RECONNECT_MS = 500;
// A notification that was lost costs this much time and nothing else.
const LOOK_EVERY_MS = 2000;

/** One listening connection for the whole process, opened when somebody first asks and kept. */
class Waker {
  readonly #listeners: Record<WakeKind, Set<Listener>> = {
    change: new Set(),
    presence: new Set(),
    outbox: new Set(),
    notice: new Set(),
  };
  readonly #looks = new Set<() => void>();
  #isStarted = false;

  /** Calls back with each payload of a kind until the returned function is called. */
  listen(kind: WakeKind, listener: Listener): () => void {
    this.#start();
    this.#listeners[kind].add(listener);
    return () => this.#listeners[kind].delete(listener);
  }

  /** Calls back now and then, and after a reconnect, for those who must not miss anything. */
  look(callback: () => void): () => void {
    this.#start();
    this.#looks.add(callback);
    return () => this.#looks.delete(callback);
  }

  #start(): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    setInterval(() => this.#lookAll(), LOOK_EVERY_MS).unref();
    void this.#connect();
  }

  #lookAll(): void {
    for (const callback of this.#looks) callback();
  }

  async #connect(): Promise<void> {
    const connectionString = getEnv().databaseUrl ?? '';
    const client = new Client({ connectionString, application_name: 'nightdesk listen', keepAlive: true });
    let isOver = false;
    const again = (error?: unknown) => {
      if (isOver) return;
      isOver = true;
      if (error) getLog('wake').warn({ err: error }, 'the listening connection ended; connecting again');
      setTimeout(() => void this.#connect(), RECONNECT_MS).unref();
    };
    client.on('error', again);
    client.on('end', () => again());
    client.on('notification', ({ channel, payload = '' }) => {
      const kind = CHANNELS[channel as keyof typeof CHANNELS];
      for (const listener of this.#listeners[kind]) listener(payload);
    });
    try {
      await client.connect();
      for (const channel of Object.keys(CHANNELS)) await client.query(`LISTEN ${channel}`);
      this.#lookAll();
    } catch (error) {
      again(error);
      client.end().catch(() => undefined);
    }
  }
}

// Next bundles a module more than once; the connection must exist once per process all the same.
const shared = globalThis as typeof globalThis & { nightdeskWaker?: Waker };

/** The process's ear on the database. */
export function waker(): Waker {
  shared.nightdeskWaker ??= new Waker();
  return shared.nightdeskWaker;
}
