import type { Node } from 'prosemirror-model';
import type { StoredNode } from './body.ts';

// "TK" is how copy desks write "to come": letters that no English word has side by side. TKTK is for searching.
const TK = /(?<![\p{L}\p{N}])(?:TK)+(?![\p{L}\p{N}])/gu;

/** Where something is still to come, from one position of a document to another. */
export interface TkPlace {
  from: number;
  to: number;
}

/**
 * How many places of a body are still to come: passages that an editor highlighted, and the letters TK or TKTK
 * standing alone outside of them. Nothing keeps a story with such places from being published but a warning.
 */
export function countTk(node: StoredNode): number {
  const children = node.content ?? [];
  const nested = children.reduce((sum, child) => sum + countTk(child), 0);
  return nested + placesInLine(children.map(pieceOfStored)).length;
}

/** The places of a document that are still to come, in its order; as many as `countTk` counts. */
export function tkPlaces(doc: Node): TkPlace[] {
  const places: TkPlace[] = [];
  doc.descendants((node, position) => {
    if (!node.inlineContent) return true;
    const start = position + 1;
    for (const { from, to } of placesInLine(node.children.map(pieceOf))) {
      places.push({ from: start + from, to: start + to });
    }
    return true;
  });
  return places.sort((one, other) => one.from - other.from);
}

/** A stretch of a line; `text` is null for anything but text, which only has a size. */
interface Piece {
  text: string | null;
  size: number;
  isHighlighted: boolean;
}

function pieceOfStored({ type, text = '', marks = [] }: StoredNode): Piece {
  const isHighlighted = marks.some((mark) => mark.type === 'highlight');
  return { text: type === 'text' ? text : null, size: text.length || 1, isHighlighted };
}

function pieceOf({ text, nodeSize, marks }: Node): Piece {
  const isHighlighted = marks.some((mark) => mark.type.name === 'highlight');
  return { text: text ?? null, size: nodeSize, isHighlighted };
}

/** A highlight that bold words break into several texts is one place; so are letters that a mark breaks. */
function placesInLine(pieces: readonly Piece[]): TkPlace[] {
  const highlights: TkPlace[] = [];
  let plain = '';
  let last: TkPlace | null = null;
  for (const { text, size, isHighlighted } of pieces) {
    const from = plain.length;
    const to = from + size;
    if (last !== null && isHighlighted) last.to = to;
    else if (isHighlighted) highlights.push({ from, to });
    last = isHighlighted ? (highlights.at(-1) ?? null) : null;
    // Spaces keep letters on either side of anything else from becoming one word.
    plain += text === null || isHighlighted ? ' '.repeat(size) : text;
  }
  const letters = [...plain.matchAll(TK)].map(({ 0: { length }, index }) => {
    return { from: index, to: index + length };
  });
  return [...highlights, ...letters];
}
