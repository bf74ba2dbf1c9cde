import { isTopic } from '#lib/collab/topics.ts';
import type { Wish } from './messages.ts';

/** The server carries no more; see lib/collab/schema.ts. */
const MOST_STORIES = 40;
const MOST_WATCHED = 100;

/** What one stream is to carry for all tabs. */
export interface Wanted {
  /** The text version to begin at for each article; null where only people are told of. */
  readonly carried: ReadonlyMap<string, number | null>;
  /** What there is no room for. */
  readonly left: readonly string[];
}

/** Brings the wishes of all tabs together; `told` says how far a story was handed out to all who follow it. */
export function wantedOf(wishes: Iterable<Wish>, told: ReadonlyMap<string, number>): Wanted {
  const all = new Map<string, number | null>();
  for (const { articleId, since } of wishes) {
    const known = all.get(articleId) ?? null;
    const earliest = known === null || since === null ? (since ?? known) : Math.min(since, known);
    all.set(articleId, earliest === null ? null : (told.get(articleId) ?? earliest));
  }
  const stories = [...all].filter(([, since]) => since !== null);
  const topics = [...all].filter(([id]) => isTopic(id));
  const watched = [...all].filter(([id, since]) => since === null && !isTopic(id));
  const carried = [...topics, ...stories.slice(0, MOST_STORIES), ...watched.slice(0, MOST_WATCHED)];
  const left = [...stories.slice(MOST_STORIES), ...watched.slice(MOST_WATCHED)].map(([id]) => id);
  return { carried: new Map(carried), left };
}

/** Whether two streams carry the same articles in the same way, from whatever version. */
export function carriesSame(one: Wanted['carried'], other: Wanted['carried']): boolean {
  return (
    one.size === other.size &&
    [...one].every(([id, since]) => other.has(id) && (other.get(id) === null) === (since === null))
  );
}

/** The address of a stream. */
export function streamAddress(carried: Wanted['carried']): string {
  const query = [...carried].map(([id, since]) => {
    if (isTopic(id)) return `topic=${id}`;
    return since === null ? `watch=${id}` : `story=${id}:${since}`;
  });
  return `/api/collab?${query.join('&')}`;
}
