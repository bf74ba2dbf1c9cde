import type { Follower, LiveTab } from '#components/newsroom/live/live-tab.ts';
import type { LiveEvent } from '#components/newsroom/live/messages.ts';
import type { RoomReport } from '#components/newsroom/live/room-report.ts';
import type { MissingSteps, PersonHere } from './messages.ts';
import type { StoryClient } from './story-client.ts';
import { isPassing } from './story-parts.ts';

/** What a room hears besides steps. */
export interface FeedListener {
  /** Fields may have changed: the article is to be fetched. */
  onFields(): void;
  onPeople(report: RoomReport<PersonHere>): void;
  /** The time to say that one is here. */
  onBeat(): void;
}

export interface FeedParts {
  live: Pick<LiveTab, 'follow'>;
  /** Runs `task` after `delayMs`; the answer cancels it. */
  schedule(task: () => void, delayMs: number): () => void;
  articleId: string;
  /** Who is here, for while there is no stream that tells; null when the server does not answer. */
  askPeople(): Promise<RoomReport<PersonHere> | null>;
  /** Whether somebody writes here, who is to be told when they no longer may. */
  mayWrite: boolean;
}

type Story = Pick<StoryClient, 'version' | 'read' | 'receive' | 'catchUp' | 'resume' | 'setBack'>;

const ASK_MS = 2_000;
const LOCKED = 'You may no longer change this article. A copy of what you typed is kept here.';

/** Keeps a story up to date by the browser's stream, or by asking where streams do not get through. Returns its end. */
export function followStory(story: Story, parts: FeedParts, listener: FeedListener): () => void {
  const feed = new StoryFeed(story, parts, listener);
  return () => feed.end();
}

class StoryFeed implements Follower {
  readonly #story: Story;
  readonly #parts: FeedParts;
  readonly #listener: FeedListener;
  #unfollow: () => void;
  #cancelAsking = () => {};
  /** The asking that goes on; an answer to an earlier one continues nothing. */
  #asking: object | null = null;
  #isOver = false;
  /** Whether the stream has told anything. */
  #isTold = false;

  constructor(story: Story, parts: FeedParts, listener: FeedListener) {
    this.#story = story;
    this.#parts = parts;
    this.#listener = listener;
    this.#unfollow = parts.live.follow(parts.articleId, this);
  }

  /** Once the writing has ended, who is here is all there is to hear. */
  since(): number | null {
    return this.#hasEnded() ? null : this.#story.version();
  }

  onEvent({ name, content }: LiveEvent): void {
    if (name === 'presence') this.#hearPeople(content as RoomReport<PersonHere>);
    else if (name === 'fields') this.#listener.onFields();
    else if (name === 'steps' && !this.#hasEnded()) this.#story.receive(content as MissingSteps);
    else if (name === 'ended') void this.#askWhy();
    else if (name === 'locked' && this.#parts.mayWrite) this.#lock();
  }

  // The stream tells of people as soon as it knows the fields to compare later ones with: what changed before, after
  // the page was made, it never tells.
  #hearPeople(report: RoomReport<PersonHere>): void {
    this.#listener.onPeople(report);
    if (!this.#isTold) this.#listener.onFields();
    this.#isTold = true;
  }

  onCarried(version: number | null): void {
    const wasAway = this.#asking !== null || isPassing(this.#story.read().trouble);
    this.#stopAsking();
    if (wasAway) this.#story.resume();
    if (wasAway) this.#listener.onFields();
    if (wasAway || (version ?? 0) > this.#story.version()) void this.#story.catchUp();
  }

  onBlocked(): void {
    if (this.#asking !== null || this.#hasEnded()) return;
    this.#asking = {};
    void this.#ask(this.#asking);
  }

  onBeat(): void {
    this.#listener.onBeat();
  }

  end(): void {
    this.#isOver = true;
    this.#stopAsking();
    this.#unfollow();
  }

  #hasEnded(): boolean {
    return this.#story.read().trouble?.kind === 'ended';
  }

  async #ask(asking: object): Promise<void> {
    const answer = await this.#story.catchUp();
    const report = answer.kind === 'changes' ? await this.#parts.askPeople() : null;
    if (this.#asking !== asking) return;
    if (answer.kind === 'changes') this.#listener.onFields();
    if (report) this.#listener.onPeople(report);
    this.#cancelAsking = this.#parts.schedule(() => void this.#ask(asking), ASK_MS);
  }

  #stopAsking(): void {
    this.#asking = null;
    this.#cancelAsking();
  }

  #lock(): void {
    void this.#story.setBack({ kind: 'ended', ending: 'locked', reason: LOCKED });
    this.#followAgain();
  }

  // Out of sight, or of another text than the newsroom's: the answer to a question says which.
  async #askWhy(): Promise<void> {
    this.#unfollow();
    this.#unfollow = () => {};
    await this.#story.catchUp();
    if (this.#isOver || this.#hasEnded()) return;
    this.#stopAsking();
    this.#cancelAsking = this.#parts.schedule(() => this.#followAgain(), ASK_MS);
  }

  #followAgain(): void {
    this.#unfollow();
    this.#unfollow = this.#parts.live.follow(this.#parts.articleId, this);
  }
}
