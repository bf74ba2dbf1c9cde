import type { LeaderMessage, LiveEvent, Wish } from './messages.ts';
import { carriesSame, streamAddress, type Wanted, wantedOf } from './wanted.ts';

/** What comes out of a stream. */
export interface StreamListener {
  onEvent(name: LiveEvent['name'] | 'beat', content: unknown): void;
  /** It broke; `isFinal` when the answer was no stream at all. */
  onFailure(isFinal: boolean): void;
}

export interface LeaderParts {
  /** In [0, 1). */
  random(): number;
  /** Runs `task` after `delayMs`; the answer cancels it. */
  schedule(task: () => void, delayMs: number): () => void;
  /** Opens a stream; the answer closes it, after which it says nothing more. */
  openStream(address: string, listener: StreamListener): () => void;
  /** Speaks to all tabs, this one included. */
  tell(message: LeaderMessage): void;
}

/** Tabs open and close in groups. */
const GATHER_MS = 50;
/** A stream that says nothing for so long does not get through, or is dead: it beats every 10 s. */
const FIRST_WORD_MS = 10_000;
const SILENCE_MS = 22_000;
const AGAIN_MS = 1_000;
const BLOCKED_AGAIN_MS = { step: 6_000, most: 60_000 } as const;
/** A tab that answers none of so many roll calls is gone without a word. */
const MOST_MISSED = 3;

/** Holds the one stream of a browser, for all that its tabs want to hear, and hands out what it brings. */
export class StreamLeader {
  readonly #parts: LeaderParts;
  readonly #tabs = new Map<string, { wishes: readonly Wish[]; missed: number }>();
  /** How far each story was handed out. */
  readonly #told = new Map<string, number>();
  #stream: Wanted = { carried: new Map(), left: [] };
  #isLive = false;
  #failures = 0;
  #close = () => {};
  #cancelOpening = () => {};
  #cancelSilence = () => {};

  constructor(parts: LeaderParts) {
    this.#parts = parts;
  }

  /** Asks all tabs what they want. */
  begin(): void {
    this.#callRoll();
  }

  /** Takes note of what a tab wants; nothing: it goes. */
  hear(tabId: string, wishes: readonly Wish[]): void {
    const isNew =
      JSON.stringify(this.#tabs.get(tabId)?.wishes.map(keyOf)) !== JSON.stringify(wishes.map(keyOf));
    if (wishes.length === 0) this.#tabs.delete(tabId);
    else this.#tabs.set(tabId, { wishes, missed: 0 });
    if (isNew) this.#adapt();
  }

  /** Tries at once what waits for a better time: the browser is back on line. */
  retry(): void {
    if (this.#failures > 0) this.#openIn(0);
  }

  stop(): void {
    this.#hangUp();
    this.#cancelOpening();
  }

  #adapt(): void {
    if (this.#isBlocked()) this.#parts.tell({ kind: 'blocked' });
    else if (this.#isOutOfDate()) this.#reopen();
    else if (this.#isLive) this.#tellCarried(false);
  }

  #isOutOfDate(): boolean {
    return !carriesSame(this.#wanted().carried, this.#stream.carried);
  }

  // A stream that failed a moment ago is opened again in its own time.
  #reopen(): void {
    if (this.#failures === 0) this.#openIn(GATHER_MS);
  }

  #wanted(): Wanted {
    return wantedOf(
      [...this.#tabs.values()].flatMap(({ wishes }) => wishes),
      this.#told,
    );
  }

  #openIn(delayMs: number): void {
    this.#cancelOpening();
    this.#cancelOpening = this.#parts.schedule(() => this.#open(), delayMs);
  }

  #open(): void {
    this.#hangUp();
    this.#stream = this.#wanted();
    const { carried } = this.#stream;
    for (const articleId of this.#told.keys()) if (!carried.has(articleId)) this.#told.delete(articleId);
    if (carried.size === 0) return;
    this.#expectWithin(FIRST_WORD_MS);
    this.#close = this.#parts.openStream(streamAddress(carried), {
      onEvent: (name, content) => this.#take(name, content),
      onFailure: (isFinal) => this.#fail(isFinal),
    });
  }

  #hangUp(): void {
    this.#close();
    this.#close = () => {};
    this.#cancelSilence();
    this.#isLive = false;
  }

  #expectWithin(patienceMs: number): void {
    this.#cancelSilence();
    this.#cancelSilence = this.#parts.schedule(() => this.#fail(!this.#isLive), patienceMs);
  }

  #take(name: LiveEvent['name'] | 'beat', content: unknown): void {
    this.#expectWithin(SILENCE_MS);
    this.#failures = 0;
    const wasLive = this.#isLive;
    this.#isLive = true;
    if (name === 'beat') {
      this.#callRoll();
      return;
    }
    if (!wasLive) this.#tellCarried(false);
    const { articleId, version } = content as { articleId: string; version?: number };
    if (name === 'steps' && version !== undefined) this.#told.set(articleId, version);
    if (name === 'ended') this.#forget(articleId);
    this.#parts.tell({ kind: 'event', event: { name, articleId, content } });
  }

  #fail(isFinal: boolean): void {
    this.#hangUp();
    this.#failures += 1;
    if (isFinal) this.#failures = Math.max(2, this.#failures);
    if (this.#isBlocked()) {
      this.#parts.tell({ kind: 'blocked' });
      this.#openIn(Math.min(BLOCKED_AGAIN_MS.most, BLOCKED_AGAIN_MS.step * (this.#failures - 1)));
    } else this.#openIn(AGAIN_MS * (0.5 + this.#parts.random()));
  }

  #isBlocked(): boolean {
    return this.#failures >= 2;
  }

  #callRoll(): void {
    for (const [tabId, tab] of this.#tabs) {
      tab.missed += 1;
      if (tab.missed > MOST_MISSED) this.#tabs.delete(tabId);
    }
    this.#tellCarried(true);
    if (this.#isOutOfDate()) this.#reopen();
  }

  // Whoever asked for it learns why and asks again.
  #forget(articleId: string): void {
    this.#told.delete(articleId);
    for (const tab of this.#tabs.values())
      tab.wishes = tab.wishes.filter((wish) => wish.articleId !== articleId);
    const carried = [...this.#stream.carried].filter(([id]) => id !== articleId);
    this.#stream = { ...this.#stream, carried: new Map(carried) };
  }

  #tellCarried(isRollCall: boolean): void {
    const { carried, left } = this.#stream;
    const versions = [...carried].map(([id, since]) => [
      id,
      since === null ? null : (this.#told.get(id) ?? since),
    ]);
    this.#parts.tell({
      kind: 'carried',
      versions: this.#isLive ? Object.fromEntries(versions) : {},
      left,
      isRollCall,
    });
  }
}

function keyOf({ articleId, since }: Wish): string {
  return `${articleId}:${since === null ? 'watched' : 'written'}`;
}
