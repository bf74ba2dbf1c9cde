import type { StoredNode } from '#lib/content/body.ts';
import type { StoryPart } from '#lib/content/story-nodes.ts';

/**
 * What the parts of a story hold. Each text has a mark of type `source` first, whose attribute `source` is the place
 * of its source in a list.
 */
export type StoryContent = Readonly<Record<StoryPart, readonly StoredNode[]>>;

/** A run of nodes of a part in place of another. */
export interface Splice {
  part: StoryPart;
  at: number;
  remove: number;
  insert: StoredNode[];
}

/** One change of a story: what it made of the one before. `at` in milliseconds since 1970. */
export interface Moment {
  version: number;
  at: number;
  /** The place of whoever made it in a list of sources. */
  source: number;
  splices: Splice[];
}

/** The content after a moment. Parts and nodes that did not change stay the same objects. */
export function contentAfter(content: StoryContent, { splices }: Moment): StoryContent {
  const after: Record<string, readonly StoredNode[]> = { ...content };
  for (const { part, at, remove, insert } of splices) {
    after[part] = (after[part] ?? []).toSpliced(at, remove, ...insert);
  }
  return after as StoryContent;
}
