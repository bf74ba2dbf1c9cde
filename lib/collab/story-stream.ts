import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import { followStories, type StoryEvent } from './stories-stream.ts';

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

/** Keeps one room up to date until the returned function is called, or whoever asked may no longer write in it. */
export function followStory({ articleId, since, currentActor, send, end }: StoryListener): () => void {
  const stop = followStories({
    stories: [{ articleId, since }],
    watched: [],
    currentActor,
    send: (_, event) => {
      if (event.event !== 'ended') send(event);
      if (event.event !== 'locked') return;
      stop();
      end();
    },
    end,
  });
  return stop;
}
