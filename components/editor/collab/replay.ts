import type { Node } from 'prosemirror-model';
import { Step, Transform } from 'prosemirror-transform';
import { contentSchema } from '#lib/content/schema.ts';
import type { MissingSteps } from './messages.ts';
import { rebaseOnto, wordsOfSteps } from './rebase.ts';
import type { JournalledSteps } from './step-journal.ts';

/** A story at a text version. */
export interface StoryAt {
  doc: Node;
  version: number;
}

/** ProseMirror's steps of their JSON. Throws RangeError on a step of another schema. */
export function readSteps(json: readonly unknown[]): Step[] {
  return json.map((step) => Step.fromJSON(contentSchema, step));
}

/** How many steps at the beginning are a client's own: what it sent is committed as a whole, right after its base. */
export function ownAtStart(clientIds: readonly string[], clientId: string): number {
  const others = clientIds.findIndex((other) => other !== clientId);
  return others === -1 ? clientIds.length : others;
}

/** A story with what others did since. `missing` may begin before it. */
export function caughtUp(story: StoryAt, missing: MissingSteps): StoryAt {
  const known = story.version - (missing.version - missing.steps.length);
  const transform = new Transform(story.doc);
  for (const step of readSteps(missing.steps.slice(known))) transform.step(step);
  return { doc: transform.doc, version: Math.max(story.version, missing.version) };
}

/**
 * What tabs that ended too early left, as steps on the story as it is now. `missing` leads to that story from the
 * oldest version that an entry names. Steps that had been committed after all are known by their client and left
 * out; words that have no place any more are returned as `lost`.
 */
export function replay(
  story: StoryAt,
  missing: MissingSteps,
  entries: readonly JournalledSteps[],
): { steps: readonly Step[]; lost: string } {
  const first = missing.version - missing.steps.length;
  const transform = new Transform(story.doc);
  const lost: Step[] = [];
  for (const entry of entries) {
    const begin = Math.max(0, entry.baseVersion - first);
    const clientIds = missing.clientIds.slice(begin);
    const own = ownAtStart(clientIds, entry.clientId);
    const remote = [...readSteps(missing.steps.slice(begin + own)), ...transform.steps];
    lost.push(...rebaseOnto(transform, readSteps(entry.steps.slice(own)), remote));
  }
  return { steps: transform.steps, lost: wordsOfSteps(lost) };
}
