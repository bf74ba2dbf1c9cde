import type { ReplaySegment } from '#lib/articles/queries/replay.ts';
import { contentAfter, type StoryContent } from '#lib/content/replay/moment.ts';
import type { NamedSource } from '#lib/content/replay/sources.ts';

/** A moment with all that is needed to show it. `at` in milliseconds since 1970. */
export interface ShownMoment {
  version: number;
  at: number;
  source: NamedSource | undefined;
  sources: readonly NamedSource[];
  content: StoryContent;
  /** What stood before; null for the first moment of a stretch. */
  before: StoryContent | null;
  /** The last version before a gap right before this one; null where there is none. */
  gapAfter: number | null;
}

/** A segment with the content of each of its moments, which share what did not change. */
export interface ShownSegment {
  first: number;
  last: number;
  resumesAt: number | null;
  gapAfter: number | null;
  /** By version, from `first`. */
  moments: readonly ShownMoment[];
}

/** Takes a segment apart into its moments. */
export function showSegment(segment: ReplaySegment): ShownSegment {
  const { first, last, resumesAt, gapAfter, sources } = segment;
  const begin: ShownMoment = {
    version: first,
    at: segment.at,
    source: sources[segment.source],
    sources,
    content: segment.content,
    before: null,
    gapAfter,
  };
  const moments = [begin];
  for (const moment of segment.moments) {
    const before = moments.at(-1)?.content ?? segment.content;
    moments.push({
      version: moment.version,
      at: moment.at,
      source: sources[moment.source],
      sources,
      content: contentAfter(before, moment),
      before,
      gapAfter: null,
    });
  }
  return { first, last, resumesAt, gapAfter, moments };
}

/** A moment of some segments; of two that hold it, the one that knows what stood before. */
export function findMoment(segments: readonly ShownSegment[], version: number): ShownMoment | null {
  const found = segments.flatMap(({ first, moments }) => moments[version - first] ?? []);
  return found.find(({ before }) => before !== null) ?? found[0] ?? null;
}
