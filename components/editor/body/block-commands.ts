import { lift, setBlockType, wrapIn } from 'prosemirror-commands';
import type { Node, NodeType, ResolvedPos } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command, EditorState } from 'prosemirror-state';
import { contentSchema } from '#lib/content/schema.ts';

const { paragraph, heading, blockquote, bulletList, orderedList, listItem } = contentSchema.nodes;

/** Whether the selection stands in a subheading of this level. */
export function isInSubheading(state: EditorState, level: 2 | 3): boolean {
  const { parent } = state.selection.$from;
  return parent.type === heading && parent.attrs.level === level;
}

/** Makes the selected blocks subheadings, or paragraphs again. */
export function toggleSubheading(level: 2 | 3): Command {
  return (state, dispatch) => {
    const turnInto = isInSubheading(state, level)
      ? setBlockType(typed(paragraph))
      : setBlockType(typed(heading), { level });
    return turnInto(state, dispatch);
  };
}

/** Whether the selection stands in a quotation. */
export function isInQuote(state: EditorState): boolean {
  return ancestorOf(state.selection.$from, (node) => node.type === blockquote) !== null;
}

/** Puts the selected blocks into a quotation, or takes them out of it. */
export const toggleQuote: Command = (state, dispatch) =>
  isInQuote(state) ? lift(state, dispatch) : wrapIn(typed(blockquote))(state, dispatch);

/** Whether the innermost list around the selection is of this kind. */
export function isInList(state: EditorState, kind: 'bulletList' | 'orderedList'): boolean {
  return listAround(state.selection.$from)?.node.type.name === kind;
}

/** Whether the selection stands in any list. */
export function isInAnyList(state: EditorState): boolean {
  return listAround(state.selection.$from) !== null;
}

/** Makes a list of the selected blocks, changes the kind of the list they are in, or takes them out of it. */
export function toggleList(kind: 'bulletList' | 'orderedList'): Command {
  const type = typed(contentSchema.nodes[kind]);
  return (state, dispatch) => {
    const list = listAround(state.selection.$from);
    if (list === null) return wrapInList(type)(state, dispatch);
    if (list.node.type === type) return liftListItem(typed(listItem))(state, dispatch);
    dispatch?.(state.tr.setNodeMarkup(list.position, type));
    return true;
  };
}

function listAround($position: ResolvedPos): { node: Node; position: number } | null {
  return ancestorOf($position, (node) => node.type === bulletList || node.type === orderedList);
}

function ancestorOf(
  $position: ResolvedPos,
  isWanted: (node: Node) => boolean,
): { node: Node; position: number } | null {
  for (let depth = $position.depth; depth > 0; depth -= 1) {
    const node = $position.node(depth);
    if (isWanted(node)) return { node, position: $position.before(depth) };
  }
  return null;
}

// The schema is fixed, but its type knows the names only as strings.
function typed(type: NodeType | undefined): NodeType {
  if (type === undefined) throw new Error('the content schema lacks a node that the editor needs');
  return type;
}
