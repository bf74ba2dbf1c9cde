import type { Attrs, Node, NodeType, ResolvedPos } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { canJoin, findWrapping } from 'prosemirror-transform';
import { isLineOfBody } from '#components/editor/blocks/body-line.ts';
import { nodeType } from '#components/editor/blocks/content-types.ts';
import type { Typed, TypedRule } from './typed.ts';

/** What Markdown users type at the start of a line: `## `, `### `, `- `, `* `, `1. `, `> ` and `---`. */
export const MARKDOWN_BLOCKS: readonly TypedRule[] = [
  (typed) => {
    const level = /^(#{2,3})\s$/.exec(typed.before)?.[1]?.length;
    if (level === undefined || !canBe(typed.$caret, nodeType('heading'))) return null;
    return (transaction) => {
      const start = typed.$caret.start();
      return transaction
        .delete(start, typed.$caret.pos)
        .setBlockType(start, start, nodeType('heading'), { level });
    };
  },
  (typed) => (/^\s*[-*•]\s$/.test(typed.before) ? wrapping(typed, nodeType('bulletList')) : null),
  (typed) => {
    const digits = /^(\d{1,4})\.\s$/.exec(typed.before)?.[1];
    if (digits === undefined) return null;
    const start = Number(digits);
    const continues = (list: Node) => list.childCount + Number(list.attrs.start) === start;
    return wrapping(typed, nodeType('orderedList'), { start }, continues);
  },
  (typed) => (/^\s*>\s$/.test(typed.before) ? wrapping(typed, nodeType('blockquote')) : null),
  ({ $caret, before }) => {
    const isRule = before === '---' && $caret.parent.content.size === 3 && isLineOfBody($caret);
    if (!isRule) return null;
    // The line stays, to go on in.
    return (transaction) =>
      transaction
        .delete($caret.start(), $caret.pos)
        .insert($caret.before(), nodeType('horizontalRule').create());
  },
];

function canBe($caret: ResolvedPos, type: NodeType): boolean {
  return $caret.depth > 0 && $caret.node(-1).canReplaceWith($caret.index(-1), $caret.indexAfter(-1), type);
}

function wrapping(
  { $caret }: Typed,
  type: NodeType,
  attributes: Attrs | null = null,
  continues: (list: Node) => boolean = () => true,
) {
  const start = $caret.start();
  return (transaction: Transaction) => {
    const $start = transaction.delete(start, $caret.pos).doc.resolve(start);
    const range = $start.blockRange();
    const wrappers = range && findWrapping(range, type, attributes);
    if (!range || !wrappers) return null;
    transaction.wrap(range, wrappers);
    const before = transaction.doc.resolve(start - 1).nodeBefore;
    const isMore = before?.type === type && continues(before);
    return isMore && canJoin(transaction.doc, start - 1) ? transaction.join(start - 1) : transaction;
  };
}
