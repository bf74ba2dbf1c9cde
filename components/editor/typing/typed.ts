import type { Node, ResolvedPos } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';

/** What somebody has just typed: one character, which is in the text already. */
export interface Typed {
  $caret: ResolvedPos;
  /** The text of the block up to the caret; a line break is `\n`, and anything else that is no text `\ufffc`. */
  before: string;
}

/** The mark of a change that nobody sees, such as of one space for another: Backspace deletes there as ever. */
export const UNSEEN = 'unseenTypedChange';

/** Changes a transaction that begins at the text as it was typed; null when that cannot be after all. */
type Change = (transaction: Transaction) => Transaction | null;

/** A reading of what was typed as a sign for something else; null for all that is meant as it stands. */
export type TypedRule = (typed: Typed) => Change | null;

/** Rules look no further back than this. */
const MOST_BEFORE = 1_000;

/** The character typed before a place. */
export function typedBefore($caret: ResolvedPos): Typed {
  let before = '';
  const { parent, parentOffset } = $caret;
  parent.nodesBetween(Math.max(0, parentOffset - MOST_BEFORE), parentOffset, (node, position) => {
    const from = Math.max(0, parentOffset - MOST_BEFORE - position);
    before += textOf(node).slice(node.isText ? from : 0, node.isText ? parentOffset - position : 1);
    return false;
  });
  return { $caret, before };
}

function textOf(node: Node): string {
  if (node.isText) return node.text ?? '';
  return node.type.name === 'hardBreak' ? '\n' : '\ufffc';
}
