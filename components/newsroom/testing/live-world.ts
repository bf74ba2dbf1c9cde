import { type Follower, LiveTab } from '#components/newsroom/live/live-tab.ts';
import type { LeaderMessage, LiveEvent, TabMessage } from '#components/newsroom/live/messages.ts';
import type { StreamListener } from '#components/newsroom/live/stream-leader.ts';

/** A stream that a leader opened, as the server has it in hand. */
interface FakeStream {
  readonly address: string;
  isOpen: boolean;
  send(name: LiveEvent['name'] | 'beat', content?: unknown): void;
  fail(isFinal?: boolean): void;
}

type Message = TabMessage | LeaderMessage;

/** A browser with as many tabs as a test opens: one lock, one channel, and time that passes when a test says so. */
export class LiveBrowser {
  readonly streams: FakeStream[] = [];
  #now = 0;
  #timers: { at: number; task: () => void }[] = [];
  #waiting: (() => void)[] = [];
  #ears = new Set<(message: Message) => void>();
  #tabs = 0;

  /** A tab, and how it dies or stands still without a word. */
  openTab() {
    let ear: ((message: Message) => void) | null = null;
    let release = () => {};
    let isDead = false;
    const opened: FakeStream[] = [];
    const unlessDead = (task: () => void) => () => {
      if (!isDead) task();
    };
    const tab = new LiveTab({
      newId: () => `tab-${++this.#tabs}`,
      random: () => 0.5,
      schedule: (task, delayMs) => this.schedule(unlessDead(task), delayMs),
      elect: (lead) => {
        release = this.#queue(lead);
        return release;
      },
      openChannel: (hear) => {
        ear = hear;
        this.#ears.add(hear);
        return {
          post: (message) => {
            for (const other of [...this.#ears]) if (other !== hear) other(structuredClone(message));
          },
          close: () => void this.#ears.delete(hear),
        };
      },
      openStream: (address, listener) => {
        const stream = this.#openStream(address, listener);
        opened.push(stream);
        return () => {
          stream.isOpen = false;
        };
      },
    });
    const freeze = () => {
      isDead = true;
      if (ear) this.#ears.delete(ear);
    };
    const crash = () => {
      freeze();
      for (const stream of opened) stream.isOpen = false;
      release();
    };
    return { tab, crash, freeze };
  }

  openStreams(): FakeStream[] {
    return this.streams.filter(({ isOpen }) => isOpen);
  }

  /** The one stream that is open. */
  stream(): FakeStream {
    const [only, ...more] = this.openStreams();
    if (only === undefined || more.length > 0)
      throw new Error(`${1 + more.length} streams are open, not one`);
    return only;
  }

  now(): number {
    return this.#now;
  }

  /** Lets milliseconds pass, running what falls due in its order. */
  pass(ms: number): void {
    const end = this.#now + ms;
    for (let next = this.#next(end); next !== undefined; next = this.#next(end)) {
      this.#now = next.at;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      next.task();
    }
    this.#now = end;
  }

  schedule = (task: () => void, delayMs: number): (() => void) => {
    const timer = { at: this.#now + delayMs, task };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  };

  #next(end: number) {
    return this.#timers.filter((timer) => timer.at <= end).sort((one, other) => one.at - other.at)[0];
  }

  // The first in the queue holds the lock.
  #queue(lead: () => void): () => void {
    this.#waiting.push(lead);
    if (this.#waiting.length === 1) lead();
    return () => {
      const place = this.#waiting.indexOf(lead);
      if (place < 0) return;
      this.#waiting.splice(place, 1);
      if (place === 0) this.#waiting[0]?.();
    };
  }

  #openStream(address: string, listener: StreamListener): FakeStream {
    const whenOpen = (task: () => void) => {
      if (stream.isOpen) task();
    };
    const stream: FakeStream = {
      address,
      isOpen: true,
      send: (name, content) => whenOpen(() => listener.onEvent(name, content)),
      fail: (isFinal = false) => whenOpen(() => listener.onFailure(isFinal)),
    };
    this.streams.push(stream);
    return stream;
  }
}

/** Follows an article in a tab and keeps what it heard. */
export function follows(tab: LiveTab, articleId: string, since: number | null = 0) {
  const heard: string[] = [];
  const here = { since };
  const follower: Follower = {
    since: () => here.since,
    onEvent: ({ name, content }) => {
      const { version } = content as { version?: number };
      heard.push(version === undefined ? name : `${name} ${version}`);
      if (name === 'steps' && version !== undefined) here.since = version;
    },
    onCarried: (version) => void heard.push(`carried ${version}`),
    onBlocked: () => void heard.push('blocked'),
    onBeat: () => void heard.push('beat'),
  };
  const end = tab.follow(articleId, follower);
  return { heard, end, here };
}
