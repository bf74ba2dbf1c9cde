import type { Topic } from '#lib/collab/topics.ts';
import type { LiveTab } from './live-tab.ts';

export interface TopicParts {
  live: Pick<LiveTab, 'follow'>;
  /** Runs `task` after `delayMs`; the answer cancels it. */
  schedule(task: () => void, delayMs: number): () => void;
  /** Something came by the stream. */
  onEvent(content: unknown): void;
  /** There is no stream: called now and then, to ask. */
  onAsk(): void;
}

const ASK_MS = 15_000;

/** Follows a topic by the browser's stream, or asks now and then where that does not get through. Returns its end. */
export function watchTopic(topic: Topic, { live, schedule, onEvent, onAsk }: TopicParts): () => void {
  let cancelAsking: (() => void) | null = null;
  const stopAsking = () => {
    cancelAsking?.();
    cancelAsking = null;
  };
  const askAgain = () => {
    cancelAsking = schedule(() => {
      onAsk();
      askAgain();
    }, ASK_MS);
  };
  const end = live.follow(topic, {
    since: () => null,
    onEvent: ({ content }) => onEvent(content),
    onCarried: stopAsking,
    onBlocked: () => {
      if (cancelAsking !== null) return;
      onAsk();
      askAgain();
    },
    onBeat: () => {},
  });
  return () => {
    end();
    stopAsking();
  };
}
