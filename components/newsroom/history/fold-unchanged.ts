import type { StoredNode } from '#lib/content/body.ts';
import type { BlockChange } from '#lib/content/diff/blocks.ts';

/** A block that did not change, and its place in the new text. */
export interface UnchangedBlock {
  place: number;
  node: StoredNode;
}

export type FoldedPart =
  | { kind: 'change'; change: BlockChange }
  | { kind: 'folded'; nodes: UnchangedBlock[] };

// One unchanged block between two changes says where they are and costs no more room than the fold.
const LEAST_FOLDED = 2;

/** Gathers blocks that did not change into parts that can be folded away. */
export function foldUnchanged(changes: readonly BlockChange[]): FoldedPart[] {
  const parts: FoldedPart[] = [];
  for (const change of changes) {
    const last = parts.at(-1);
    if (change.kind !== 'same') parts.push({ kind: 'change', change });
    else if (last?.kind === 'folded') last.nodes.push({ place: change.after, node: change.node });
    else parts.push({ kind: 'folded', nodes: [{ place: change.after, node: change.node }] });
  }
  return parts.flatMap((part) =>
    part.kind === 'folded' && part.nodes.length < LEAST_FOLDED ? unfolded(part.nodes) : [part],
  );
}

function unfolded(nodes: readonly UnchangedBlock[]): FoldedPart[] {
  return nodes.map(({ place, node }) => ({
    kind: 'change',
    change: { kind: 'same', before: place, after: place, node },
  }));
}
