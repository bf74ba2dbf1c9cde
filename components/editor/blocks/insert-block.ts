import { Fragment, type Node, type ResolvedPos } from 'prosemirror-model';
import { type Command, Selection, TextSelection } from 'prosemirror-state';
import type { Embed } from '#lib/content/embed.ts';
import { isBody } from './body-line.ts';
import { nodeType } from './content-types.ts';

/** Inserts a table whose first row heads it; the cursor goes into its first cell. */
export function insertTable(rows = 3, columns = 3): Command {
  return insertBlock(() => {
    const row = (cell: string) =>
      nodeType('tableRow').create(
        null,
        Array.from({ length: columns }, () => filled(cell)),
      );
    const body = Array.from({ length: rows - 1 }, () => row('tableCell'));
    return nodeType('table').create(null, [row('tableHeader'), ...body]);
  });
}

/** Inserts a piece of another site. */
export function insertEmbed(embed: Embed): Command {
  return insertBlock(() => nodeType('embed').create({ ...embed }));
}

/** Inserts a card that leads to another article of the newsroom. */
export function insertRelatedArticle(articleId: string): Command {
  return insertBlock(() => nodeType('relatedArticle').create({ articleId }));
}

export const insertDivider: Command = insertBlock(() => filled('horizontalRule'));
export const insertKeyPoints: Command = insertBlock(() => filled('keyPoints'));
export const insertFigure: Command = insertBlock(() => filled('figure'));
export const insertPullQuote: Command = insertBlock(() =>
  nodeType('pullQuote').create(null, [filled('paragraph'), filled('attribution')]),
);

/** Inserts a footnote after what is selected and puts the cursor into it. */
export const insertFootnote: Command = (state, dispatch) => {
  const { $to } = state.selection;
  if (!$to.parent.canReplaceWith($to.index(), $to.index(), nodeType('footnote'))) return false;
  const tr = state.tr.insert($to.pos, nodeType('footnote').create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, $to.pos + 1)).scrollIntoView());
  return true;
};

/** Gives the quotation around the cursor a line for who said it, and goes there. */
export const insertAttribution: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const depth = depthOf($from, ({ type }) => type.name === 'blockquote' || type.name === 'pullQuote');
  if (depth === null || $from.node(depth).lastChild?.type.name === 'attribution') return false;
  const end = $from.end(depth);
  const tr = state.tr.insert(end, nodeType('attribution').create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView());
  return true;
};

/**
 * Puts a block where the cursor is: in place of a blank paragraph, else after the outermost block around it. The
 * cursor goes into the block's first words, or on to what follows. Not possible outside of a body.
 */
function insertBlock(create: () => Node): Command {
  return (state, dispatch) => {
    const place = placeFor(state.selection);
    if (place === null) return false;
    if (!dispatch) return true;
    const node = create();
    const isLast = state.doc.resolve(place.to).nodeAfter === null;
    const follower = node.isLeaf && isLast ? [filled('paragraph')] : [];
    const tr = state.tr.replaceWith(place.from, place.to, Fragment.from([node, ...follower]));
    const start = node.isLeaf ? place.from + node.nodeSize : place.from + 1;
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(start))).scrollIntoView());
    return true;
  };
}

function placeFor({ $from, $to, to }: Selection): { from: number; to: number } | null {
  const depth = depthOf($from, isBody);
  if (depth === null || depthOf($to, isBody) !== depth) return null;
  if ($to.depth === depth) return { from: to, to };
  const block = $to.node(depth + 1);
  const after = $to.after(depth + 1);
  const isBlank = block.type.name === 'paragraph' && block.content.size === 0;
  return { from: isBlank ? $to.before(depth + 1) : after, to: after };
}

function depthOf($position: ResolvedPos, isWanted: (node: Node) => boolean): number | null {
  for (let depth = $position.depth; depth >= 0; depth -= 1) {
    if (isWanted($position.node(depth))) return depth;
  }
  return null;
}

function filled(name: string): Node {
  const node = nodeType(name).createAndFill();
  if (node === null) throw new Error(`the node ${name} cannot stand empty`);
  return node;
}
