import type { Topic } from '#lib/collab/topics.ts';

/** What one tab wants to hear of an article: what changes after a text version, or (null) only who is there. */
export interface Wish {
  /** Or a topic, of which there are no versions. */
  articleId: string;
  since: number | null;
}

/** Something that the server said about an article; docs/design/collaboration.md says what `content` holds. */
export interface LiveEvent {
  name: 'steps' | 'fields' | 'presence' | 'locked' | 'ended' | Topic;
  /** Or the topic it is about. */
  articleId: string;
  content: unknown;
}

/** What a tab says to the one that leads. No wishes: it goes. */
export interface TabMessage {
  tabId: string;
  wishes: readonly Wish[];
}

/** What the leading tab says to all. */
export type LeaderMessage =
  | { kind: 'event'; event: LiveEvent }
  | {
      kind: 'carried';
      /** The text version up to which each article was handed out; null where only people are told of. */
      versions: Readonly<Record<string, number | null>>;
      /** What the stream had no room for. */
      left: readonly string[];
      /** Whether every tab is to say what it wants. */
      isRollCall: boolean;
    }
  /** Streams do not get through: everybody asks for themselves. */
  | { kind: 'blocked' };

/** Somebody in a room, as the server tells it. */
export interface NamedPerson {
  clientId: string;
  personId: string;
  name: string;
}
