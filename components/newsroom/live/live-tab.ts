import type { LeaderMessage, LiveEvent, TabMessage, Wish } from './messages.ts';
import { type LeaderParts, StreamLeader } from './stream-leader.ts';

/** Somebody in a tab who wants to hear of an article. */
export interface Follower {
  /** The text version that is here; null for who only wants to know who is there. */
  since(): number | null;
  onEvent(event: LiveEvent): void;
  /** A stream carries the article; everything up to `version` was handed out. Told again with each beat. */
  onCarried(version: number | null): void;
  /** No stream carries it, so that asking is all there is. */
  onBlocked(): void;
  /** About every ten seconds, also where the browser slows down the timers of a hidden tab. */
  onBeat(): void;
}

export interface Channel {
  post(message: TabMessage | LeaderMessage): void;
  close(): void;
}

/** Everything from outside, so that a test decides who leads and what arrives. */
export interface LiveParts extends Omit<LeaderParts, 'tell'> {
  newId(): string;
  /** Calls `lead` once this tab leads its browser; the answer gives up the lead, or the wait for it. */
  elect(lead: () => void): () => void;
  /** A line to the other tabs, on which nobody hears themselves. */
  openChannel(hear: (message: TabMessage | LeaderMessage) => void): Channel;
}

/** From one page to the next there is nobody who follows, for a moment. */
const LINGER_MS = 1_000;
/** The leader says something every ten seconds; one that is silent for so long is frozen. */
const SILENCE_MS = 40_000;
/** At first it answers as soon as its stream is open, or is not. */
const FIRST_WORD_MS = 15_000;

interface Entry {
  articleId: string;
  follower: Follower;
  /** Whether the server tells no more of the article, so that asking again would be in vain. */
  isEnded: boolean;
}

/** A tab's part in the one stream of its browser: it says what it wants, hears it, and leads when its turn comes. */
export class LiveTab {
  readonly #parts: LiveParts;
  readonly #id: string;
  readonly #followers = new Set<Entry>();
  #channel: Channel | null = null;
  #leader: StreamLeader | null = null;
  #giveUp = () => {};
  #cancelSaying = () => {};
  #cancelStop = () => {};
  #cancelSilence = () => {};

  constructor(parts: LiveParts) {
    this.#parts = parts;
    this.#id = parts.newId();
  }

  /** Tells a follower of an article until the returned function is called. */
  follow(articleId: string, follower: Follower): () => void {
    const entry: Entry = { articleId, follower, isEnded: false };
    this.#followers.add(entry);
    this.#cancelStop();
    this.wake();
    this.#saySoon();
    return () => {
      this.#followers.delete(entry);
      this.#saySoon();
      if (this.#followers.size > 0) return;
      this.#cancelStop();
      this.#cancelStop = this.#parts.schedule(() => this.pause(), LINGER_MS);
    };
  }

  /** The browser is back on line. */
  retry(): void {
    this.#leader?.retry();
  }

  /** Takes part again after a pause, if somebody here follows anything. */
  wake(): void {
    if (this.#channel !== null || this.#followers.size === 0) return;
    this.#channel = this.#parts.openChannel((message) => this.#hear(message));
    this.#expectWord(FIRST_WORD_MS);
    this.#giveUp = this.#parts.elect(() => this.#lead());
    this.#saySoon();
  }

  /** Leaves the others to themselves: the tab closes, is frozen, or follows nothing any more. */
  pause(): void {
    this.#cancelSaying();
    this.#cancelSilence();
    this.#leader?.stop();
    this.#leader = null;
    this.#channel?.post({ tabId: this.#id, wishes: [] });
    this.#channel?.close();
    this.#channel = null;
    this.#giveUp();
    this.#giveUp = () => {};
  }

  #lead(): void {
    const tell = (message: LeaderMessage) => {
      this.#channel?.post(message);
      this.#obey(message);
    };
    const { random, schedule, openStream } = this.#parts;
    this.#leader = new StreamLeader({ random, schedule, openStream, tell });
    this.#leader.begin();
  }

  #saySoon(): void {
    this.#cancelSaying();
    this.#cancelSaying = this.#parts.schedule(() => this.#say(), 0);
  }

  #say(): void {
    const wishes: Wish[] = [...this.#followers]
      .filter(({ isEnded }) => !isEnded)
      .map(({ articleId, follower }) => ({ articleId, since: follower.since() }));
    if (this.#leader) this.#leader.hear(this.#id, wishes);
    else this.#channel?.post({ tabId: this.#id, wishes });
  }

  #hear(message: TabMessage | LeaderMessage): void {
    if ('tabId' in message) this.#leader?.hear(message.tabId, message.wishes);
    // Who leads takes no orders from one that led before and does not know it yet.
    else if (this.#leader === null) this.#obey(message);
  }

  #obey(message: LeaderMessage): void {
    this.#expectWord(SILENCE_MS);
    if (message.kind === 'carried') this.#takeStock(message);
    else if (message.kind === 'blocked') this.#each(({ follower }) => follower.onBlocked());
    else {
      const { event } = message;
      this.#each((entry) => {
        if (entry.articleId !== event.articleId) return;
        entry.isEnded ||= event.name === 'ended';
        entry.follower.onEvent(event);
      });
    }
  }

  #takeStock({ versions, left, isRollCall }: LeaderMessage & { kind: 'carried' }): void {
    this.#each(({ articleId, follower }) => {
      const version = versions[articleId];
      if (version !== undefined) follower.onCarried(version);
      if (left.includes(articleId)) follower.onBlocked();
    });
    if (!isRollCall) return;
    this.#say();
    this.#each(({ follower }) => follower.onBeat());
  }

  #each(tell: (entry: Entry) => void): void {
    for (const entry of [...this.#followers]) tell(entry);
  }

  #expectWord(patienceMs: number): void {
    this.#cancelSilence();
    this.#cancelSilence = this.#parts.schedule(
      () => this.#each(({ follower }) => follower.onBlocked()),
      patienceMs,
    );
  }
}
