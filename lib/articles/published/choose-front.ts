import type { ArticleType } from '#lib/articles/kinds.ts';

/** What the choice goes by. */
export interface Candidate {
  id: string;
  type: ArticleType;
}

/** Which stories a front page shows, as ids; none is named twice. */
export interface FrontChoice {
  /** The most weighty first. */
  top: string[];
  /** By section, in the order given. */
  blocks: { section: string; stories: string[] }[];
  /** What else is new. */
  latest: string[];
}

/** A lead, two beside it and a row of four. */
export const TOP_MAX = 7;
/** Fewer make no block. */
const BLOCK_MIN = 3;
export const BLOCK_MAX = 4;

/**
 * Chooses by newness: the newest story leads, but never a brief as long as there is anything else. The next ones stand
 * around it; then each section that has enough left gets a block, and what is new besides comes last.
 *
 * `newest` are those of all sections, newest first; `ofSections` the newest ids of each section. A section's are
 * enough when they are `TOP_MAX + BLOCK_MAX`, even if the whole top is its own.
 */
export function chooseFront(
  newest: readonly Candidate[],
  ofSections: ReadonlyMap<string, readonly string[]>,
): FrontChoice {
  const lead = newest.find(({ type }) => type !== 'brief') ?? newest[0];
  const others = newest.map(({ id }) => id).filter((id) => id !== lead?.id);
  const top = lead ? [lead.id, ...others.slice(0, TOP_MAX - 1)] : [];
  const shown = new Set(top);
  const blocks = [...ofSections].flatMap(([section, ids]) => {
    const left = ids.filter((id) => !shown.has(id));
    if (left.length < BLOCK_MIN) return [];
    const stories = left.slice(0, BLOCK_MAX);
    for (const id of stories) shown.add(id);
    return [{ section, stories }];
  });
  return { top, blocks, latest: others.filter((id) => !shown.has(id)) };
}
