import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import { getLog } from '#lib/log.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { waker } from '#lib/wake.ts';
import { onPresence, roomNow } from './presence.ts';
import { type ChangesSince, type SinceByArticle, storiesSince } from './queries.ts';
import type { StreamRequest } from './schema.ts';
import type { Topic } from './topics.ts';

/** What an open room hears; see docs/design/collaboration.md. */
export interface StoryEvent {
  event: 'steps' | 'fields' | 'presence' | 'locked' | 'ended' | Topic;
  /** The text version, for `steps`. */
  id?: number;
  data: object;
}

export interface StoriesListener extends Pick<StreamRequest, 'stories' | 'watched'> {
  /** Asked before anything is sent, so that a right that was taken away is noticed. */
  currentActor(): Promise<Actor>;
  send(articleId: string, event: StoryEvent): void;
  /** The stream is over: its reader is signed out, or nothing is left of it. */
  end(): void;
}

/** How far one article of a stream is told. */
interface Part {
  /** Null where only who is there is asked for. */
  since: number | null;
  fieldsVersion: number | null;
  mayEdit: boolean;
  /** What was last said about who is there. */
  people: string;
  /** False until it is known that the reader may see the article. */
  isSeen: boolean;
}

// Moves of carets come in bursts.
const PRESENCE_EVERY_MS = 50;

/** Keeps rooms up to date until the returned function is called. The steps of each come in order, each once. */
export function followStories(listener: StoriesListener): () => void {
  const stream = new StoriesStream(listener);
  return () => stream.stop();
}

class StoriesStream {
  readonly #listener: StoriesListener;
  readonly #parts = new Map<string, Part>();
  readonly #endings: (() => void)[];
  readonly #due = new Set<string>();
  readonly #moved = new Set<string>();
  #presenceTimer: ReturnType<typeof setTimeout> | undefined;
  #isOver = false;
  #isLooking = false;

  constructor(listener: StoriesListener) {
    this.#listener = listener;
    const untold = { fieldsVersion: null, mayEdit: true, people: '', isSeen: false };
    for (const articleId of listener.watched) this.#parts.set(articleId, { since: null, ...untold });
    for (const { articleId, since } of listener.stories) this.#parts.set(articleId, { since, ...untold });
    const ids = [...this.#parts.keys()];
    this.#endings = [
      waker().listen('change', (articleId) => this.#parts.has(articleId) && void this.#look([articleId])),
      waker().look(() => void this.#look(this.#parts.keys())),
      ...ids.map((articleId) => onPresence(articleId, () => this.#tellPresence(articleId))),
    ];
    void this.#look(ids);
  }

  stop(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    for (const end of this.#endings) end();
    clearTimeout(this.#presenceTimer);
  }

  async #look(articleIds: Iterable<string>): Promise<void> {
    for (const articleId of articleIds) this.#due.add(articleId);
    if (this.#isLooking) return;
    this.#isLooking = true;
    while (this.#due.size > 0 && !this.#isOver) {
      const due = [...this.#due];
      this.#due.clear();
      await this.#lookOnce(due);
    }
    this.#isLooking = false;
  }

  async #lookOnce(due: readonly string[]): Promise<void> {
    try {
      const actor = await this.#listener.currentActor();
      for await (const [articleId, found] of storiesSince(actor, this.#sinceOf(due))) {
        if (this.#isOver) return;
        if (found instanceof DomainError) this.#endPart(articleId, found);
        else this.#tell(articleId, found);
      }
    } catch (error) {
      // A database that is away comes back; a session that is gone does not.
      if (error instanceof DomainError) this.#finish();
      else getLog('collab').warn({ err: error }, 'a room could not be told');
    }
  }

  #sinceOf(articleIds: readonly string[]): SinceByArticle {
    const left = articleIds.filter((articleId) => this.#parts.has(articleId));
    return new Map(left.map((articleId) => [articleId, this.#parts.get(articleId)?.since ?? null]));
  }

  #tell(articleId: string, changes: ChangesSince): void {
    const part = this.#parts.get(articleId);
    if (!part) return;
    if (changes.steps.length > 0) {
      const { version, steps, clientIds } = changes;
      part.since = version;
      // A long way behind comes in several pieces.
      this.#due.add(articleId);
      this.#send(articleId, { event: 'steps', id: version, data: { version, steps, clientIds } });
    }
    if (!part.isSeen) this.#tellPresence(articleId);
    part.isSeen = true;
    if (part.since === null) return;
    const { fieldsVersion, mayEdit } = changes;
    const isChanged = part.fieldsVersion !== null && part.fieldsVersion !== fieldsVersion;
    part.fieldsVersion = fieldsVersion;
    if (isChanged) this.#send(articleId, { event: 'fields', data: { fieldsVersion, version: part.since } });
    const isLocked = part.mayEdit && !mayEdit;
    part.mayEdit = mayEdit;
    if (isLocked) this.#send(articleId, { event: 'locked', data: {} });
  }

  #endPart(articleId: string, { code }: DomainError): void {
    this.#parts.delete(articleId);
    this.#send(articleId, { event: 'ended', data: { code } });
    if (this.#parts.size === 0) this.#finish();
  }

  #tellPresence(articleId: string): void {
    if (this.#isOver) return;
    this.#moved.add(articleId);
    this.#presenceTimer ??= setTimeout(() => {
      this.#presenceTimer = undefined;
      for (const id of this.#moved) this.#sendPresence(id);
      this.#moved.clear();
    }, PRESENCE_EVERY_MS);
  }

  #sendPresence(articleId: string): void {
    const part = this.#parts.get(articleId);
    if (!part?.isSeen) return;
    const { people, isComplete } = roomNow(articleId);
    // Where somebody stands is of interest in the room only.
    const named = people.map(({ clientId, personId, name }) => ({ clientId, personId, name }));
    const data = { people: part.since === null ? named : people, isComplete };
    const text = JSON.stringify(data);
    if (text === part.people) return;
    part.people = text;
    this.#send(articleId, { event: 'presence', data });
  }

  #send(articleId: string, event: StoryEvent): void {
    if (!this.#isOver) this.#listener.send(articleId, event);
  }

  #finish(): void {
    if (this.#isOver) return;
    this.stop();
    this.#listener.end();
  }
}
