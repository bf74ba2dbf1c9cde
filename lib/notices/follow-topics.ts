import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import type { Topic } from '#lib/collab/topics.ts';
import { getLog } from '#lib/log.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { waker } from '#lib/wake.ts';
import { listNotices, type NoticeItem } from './queries.ts';

/** What an open page hears of its person's notices. */
export interface NoticesNow {
  unread: number;
  /** The newest, read or not; null when there is none. */
  newest: NoticeItem | null;
}

export interface TopicsListener {
  topics: readonly Topic[];
  /** Asked before anything is sent, so that somebody whose session ended hears no more. */
  currentActor(): Promise<Actor>;
  send(topic: Topic, data: object): void;
  /** The stream is over: its reader is signed out. */
  end(): void;
}

// Changes come in bursts, and who hears of one looks at all of it.
const EVERY_MS = { desk: 500, articles: 250 } as const;
// The looks come every two seconds: each asks for the session, and so many of them for what was not heard.
const MISSED_EVERY = 10;

/** Tells of topics until the returned function is called. */
export function followTopics(listener: TopicsListener): () => void {
  if (listener.topics.length === 0) return () => {};
  const stream = new TopicsStream(listener);
  return () => stream.stop();
}

class TopicsStream {
  readonly #listener: TopicsListener;
  readonly #endings: (() => void)[];
  #personId: string | null = null;
  #told = '';
  #looks = 0;
  #isOver = false;
  #isLooking = false;
  #isDue = false;
  readonly #timers = new Map<Topic, ReturnType<typeof setTimeout>>();

  constructor(listener: TopicsListener) {
    this.#listener = listener;
    this.#endings = [
      waker().listen('notice', (personId) => personId === this.#personId && void this.#look(true)),
      waker().listen('outbox', () => this.#tellSoon('desk')),
      waker().listen('change', () => this.#tellSoon('articles')),
      waker().look(() => this.#lookNowAndThen()),
    ];
    void this.#look(true);
  }

  stop(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    for (const end of this.#endings) end();
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  #lookNowAndThen(): void {
    this.#looks += 1;
    void this.#look(this.#looks % MISSED_EVERY === 0);
  }

  async #look(isDue: boolean): Promise<void> {
    this.#isDue ||= isDue;
    if (this.#isLooking || this.#isOver) return;
    this.#isLooking = true;
    do await this.#lookOnce();
    while (this.#isDue && !this.#isOver);
    this.#isLooking = false;
  }

  async #lookOnce(): Promise<void> {
    const isDue = this.#isDue;
    this.#isDue = false;
    try {
      const actor = await this.#listener.currentActor();
      this.#personId = actor.personId;
      if (isDue && this.#listener.topics.includes('notices')) await this.#tellNotices(actor);
    } catch (error) {
      // A database that is away comes back; a session that is gone does not.
      if (error instanceof DomainError) this.#finish();
      else getLog('notices').warn({ err: error }, 'a page could not be told of notices');
    }
  }

  async #tellNotices(actor: Actor): Promise<void> {
    const { unread, notices } = await listNotices(actor, { limit: 1 });
    const now: NoticesNow = { unread, newest: notices[0] ?? null };
    const text = JSON.stringify(now);
    if (text === this.#told || this.#isOver) return;
    this.#told = text;
    this.#listener.send('notices', now);
  }

  // That something has changed says nothing of what: whoever asks then is told what they may see.
  #tellSoon(topic: keyof typeof EVERY_MS): void {
    if (!this.#listener.topics.includes(topic) || this.#timers.has(topic)) return;
    const tell = () => {
      this.#timers.delete(topic);
      if (!this.#isOver) this.#listener.send(topic, {});
    };
    this.#timers.set(topic, setTimeout(tell, EVERY_MS[topic]));
  }

  #finish(): void {
    if (this.#isOver) return;
    this.stop();
    this.#listener.end();
  }
}
