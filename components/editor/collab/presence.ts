import type { EditorState } from 'prosemirror-state';
import type { PersonHere } from './messages.ts';
import type { StoryClient } from './story-client.ts';
import { confirmedPosition } from './version-log.ts';

/** Where a tab is, as it tells the others. */
export type Report = Pick<PersonHere, 'clientId' | 'version' | 'anchor' | 'head'>;

/** Everything from outside, so that a test decides when time passes. */
export interface PresenceParts {
  now(): number;
  schedule(task: () => void, delayMs: number): () => void;
  /** Worth nothing later, so that nobody asks whether it arrived. */
  tell(report: Report): void;
  /** Gets through although the page goes. */
  tellLeaving(clientId: string): void;
  /** Whether the caret is in the story. */
  isInText(): boolean;
}

const BEAT_MS = 10_000;
/** A beat of the stream may come a little before one's own. */
const EARLY_MS = 8_000;
/** So long a report may be on its way before it is made again. */
const LOST_MS = 2_000;
const MOVE_MS = 100;

/** Tells the others that this tab is here and where its caret is, from the moment that it is made until it leaves. */
export class Presence {
  readonly #clientId: string;
  readonly #story: Pick<StoryClient, 'readState' | 'version' | 'subscribe'>;
  readonly #parts: PresenceParts;
  #told = '';
  #toldAtMs = 0;
  #hasBeenInText = false;
  #cancelMove: (() => void) | null = null;
  #cancelBeat = () => {};
  #unsubscribe = () => {};
  #isHere = false;

  constructor(clientId: string, story: PresenceInStory, parts: PresenceParts) {
    this.#clientId = clientId;
    this.#story = story;
    this.#parts = parts;
    this.arrive();
  }

  /** Also after `leave`: a page that was kept for the way back is shown again. */
  arrive(): void {
    if (this.#isHere) return;
    this.#isHere = true;
    this.#unsubscribe = this.#story.subscribe(() => this.move());
    this.#report();
  }

  /** The caret may have moved. */
  move(): void {
    if (!this.#isHere || keyOf(this.#here()) === this.#told) return;
    this.#cancelMove ??= this.#parts.schedule(() => {
      this.#cancelMove = null;
      this.#report();
    }, MOVE_MS);
  }

  /** The time to say again that this tab is here, also where the browser slows down its timers. */
  beat(): void {
    this.#reportAfter(EARLY_MS);
  }

  /** The server says who is here: when it does not know of this tab, it is told. */
  hear(people: readonly PersonHere[]): void {
    if (!people.some(({ clientId }) => clientId === this.#clientId)) this.#reportAfter(LOST_MS);
  }

  leave(): void {
    if (!this.#isHere) return;
    this.#isHere = false;
    this.#unsubscribe();
    this.#cancelMove?.();
    this.#cancelMove = null;
    this.#cancelBeat();
    this.#parts.tellLeaving(this.#clientId);
  }

  #reportAfter(ms: number): void {
    if (this.#isHere && this.#parts.now() - this.#toldAtMs >= ms) this.#report();
  }

  #report(): void {
    const here = this.#here();
    this.#told = keyOf(here);
    this.#toldAtMs = this.#parts.now();
    this.#parts.tell(here);
    this.#cancelBeat();
    this.#cancelBeat = this.#parts.schedule(() => this.#report(), BEAT_MS);
  }

  #here(): Report {
    this.#hasBeenInText ||= this.#parts.isInText();
    const place = this.#hasBeenInText ? placeOf(this.#story.readState()) : { anchor: null, head: null };
    return { clientId: this.#clientId, version: this.#story.version(), ...place };
  }
}

type PresenceInStory = Pick<StoryClient, 'readState' | 'version' | 'subscribe'>;

// The others know what is confirmed, so that is what the place is told of.
function placeOf(state: EditorState) {
  const { anchor, head } = state.selection;
  return { anchor: confirmedPosition(state, anchor), head: confirmedPosition(state, head) };
}

function keyOf({ anchor, head }: Report): string {
  return `${anchor}:${head}`;
}
