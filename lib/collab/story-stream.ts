import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import { getLog } from '#lib/log.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { onPresence, peopleIn } from './presence.ts';
import { type ChangesSince, changesSince } from './queries.ts';
import { waker } from './wake.ts';

/** What an open room hears; see docs/design/collaboration.md. */
export interface StoryEvent {
  event: 'steps' | 'fields' | 'presence' | 'locked';
  /** The text version, for `steps`. */
  id?: number;
  data: unknown;
}

export interface StoryListener {
  articleId: string;
  /** The text version that the room has. */
  since: number;
  /** Asked before anything is sent, so that a right that was taken away ends the stream. */
  currentActor(): Promise<Actor>;
  send(event: StoryEvent): void;
  /** The stream is over. */
  end(): void;
}

// Moves of carets come in bursts.
const PRESENCE_EVERY_MS = 50;

/** Keeps a room up to date until the returned function is called. Steps come in order, each once. */
export function followStory(listener: StoryListener): () => void {
  const { articleId } = listener;
  let { since } = listener;
  let fieldsVersion: number | null = null;
  let isOver = false;
  let isLooking = false;
  let mustLookAgain = false;
  let presenceTimer: ReturnType<typeof setTimeout> | null = null;

  const stop = () => {
    if (isOver) return;
    isOver = true;
    for (const end of endings) end();
    if (presenceTimer) clearTimeout(presenceTimer);
  };
  const finish = () => {
    stop();
    listener.end();
  };
  const tell = (changes: ChangesSince) => {
    if (changes.steps.length > 0) {
      since = changes.version;
      const { version, steps, clientIds } = changes;
      listener.send({ event: 'steps', id: version, data: { version, steps, clientIds } });
    }
    if (fieldsVersion !== null && fieldsVersion !== changes.fieldsVersion) {
      listener.send({ event: 'fields', data: { fieldsVersion: changes.fieldsVersion, version: since } });
    }
    fieldsVersion = changes.fieldsVersion;
    if (changes.mayEdit) return;
    listener.send({ event: 'locked', data: {} });
    finish();
  };
  const lookOnce = async () => {
    try {
      const changes = await changesSince(await listener.currentActor(), articleId, since);
      if (!isOver) tell(changes);
      // A long way behind comes in several pieces.
      if (changes.steps.length > 0) mustLookAgain = true;
    } catch (error) {
      if (!(error instanceof DomainError)) getLog('collab').warn({ err: error }, 'a room could not be told');
      // A database that is away comes back; a right that is gone does not.
      else finish();
    }
  };
  const look = async () => {
    mustLookAgain = true;
    if (isLooking) return;
    isLooking = true;
    while (mustLookAgain && !isOver) {
      mustLookAgain = false;
      await lookOnce();
    }
    isLooking = false;
  };
  const tellPresence = () => {
    presenceTimer ??= setTimeout(() => {
      presenceTimer = null;
      listener.send({ event: 'presence', data: { people: peopleIn(articleId) } });
    }, PRESENCE_EVERY_MS);
  };

  const endings = [
    waker().listen('change', (payload) => payload === articleId && void look()),
    waker().look(() => void look()),
    onPresence(articleId, tellPresence),
  ];
  void look();
  tellPresence();
  return stop;
}
