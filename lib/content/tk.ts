import type { StoredNode } from './body.ts';

// "TK" is how copy desks write "to come": letters that no English word has side by side. TKTK is for searching.
const TK = /(?<![\p{L}\p{N}])(?:TK)+(?![\p{L}\p{N}])/gu;

/**
 * How many places of a body are still to come: passages that an editor highlighted, and the letters TK or TKTK
 * standing alone outside of them. Nothing keeps a story with such places from being published but a warning.
 */
export function countTk(node: StoredNode): number {
  const children = node.content ?? [];
  const nested = children.reduce((sum, child) => sum + countTk(child), 0);
  return nested + countInLine(children);
}

/** A highlight that bold words break into several texts is one place; so are letters that a mark breaks. */
function countInLine(nodes: readonly StoredNode[]): number {
  let highlights = 0;
  let plain = '';
  let wasHighlighted = false;
  for (const node of nodes) {
    const isHighlighted = node.marks?.some(({ type }) => type === 'highlight') ?? false;
    if (isHighlighted && !wasHighlighted) highlights += 1;
    // A space keeps letters on either side of anything else from becoming one word.
    plain += node.type === 'text' && !isHighlighted ? (node.text ?? '') : ' ';
    wasHighlighted = isHighlighted;
  }
  return highlights + (plain.match(TK)?.length ?? 0);
}
