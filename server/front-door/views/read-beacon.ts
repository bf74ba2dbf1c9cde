import { REFERRERS, type Referrer } from '#lib/articles/view-kinds.ts';
import { isUuid } from '#lib/shared/uuid.ts';

/** What a browser tells of a view. */
export interface Beacon {
  /** The story's id, in small letters. */
  readonly story: string;
  readonly referrer: Referrer;
}

/** Longer than any that is in order. */
export const LONGEST_BEACON_BYTES = 200;

/** Reads `{"story": "<id>", "from": "<kind>"}` and nothing else; null for anything else. */
export function readBeacon(text: string): Beacon | null {
  const { story, from, ...rest } = readObject(text);
  const referrer = REFERRERS.find((kind) => kind === from);
  if (typeof story !== 'string' || !isUuid(story) || referrer === undefined) return null;
  return Object.keys(rest).length === 0 ? { story: story.toLowerCase(), referrer } : null;
}

function readObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
