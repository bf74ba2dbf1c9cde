import { toggleMark } from 'prosemirror-commands';
import type { Mark, MarkType, Node, ResolvedPos } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import { contentSchema } from '#lib/content/schema.ts';

type MarkName = 'link' | ToggledMark;
type ToggledMark = 'bold' | 'italic' | 'superscript' | 'subscript' | 'highlight';

/** Whether what is selected, or would be typed next, carries a mark. */
export function hasMark(state: EditorState, name: MarkName): boolean {
  const { from, to, empty, $from } = state.selection;
  const type = markType(name);
  if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
  return state.doc.rangeHasMark(from, to, type);
}

/** Switches a mark that is only on or off. */
export function toggleEmphasis(name: ToggledMark): Command {
  return toggleMark(markType(name));
}

/** The address of the first link at the selection, or null. */
export function linkAt(state: EditorState): string | null {
  const { from, to, empty, $from } = state.selection;
  if (empty) return linkAround($from)?.href ?? null;
  let href: string | null = null;
  state.doc.nodesBetween(from, to, (node) => {
    href ??= linkOf(node)?.attrs.href ?? null;
  });
  return href;
}

/** Links the selection, or the whole link the cursor is in; without either it inserts the address as text. */
export function setLink(href: string): Command {
  return (state, dispatch) => {
    const mark = markType('link').create({ href });
    const { from, to } = linkableRange(state);
    const transaction =
      from === to
        ? state.tr.replaceSelectionWith(contentSchema.text(href, [mark]), false)
        : state.tr.removeMark(from, to, mark.type).addMark(from, to, mark);
    dispatch?.(transaction.removeStoredMark(mark.type).scrollIntoView());
    return true;
  };
}

/** Takes the link off the text and leaves the text. */
export const removeLink: Command = (state, dispatch) => {
  const { from, to } = linkableRange(state);
  dispatch?.(state.tr.removeMark(from, to, markType('link')));
  return from < to;
};

function linkableRange({ selection }: EditorState): { from: number; to: number } {
  return (selection.empty ? linkAround(selection.$from) : null) ?? selection;
}

function linkAround($cursor: ResolvedPos): { from: number; to: number; href: string } | null {
  const { parent, nodeAfter, nodeBefore } = $cursor;
  const mark = linkOf(nodeAfter) ?? linkOf(nodeBefore);
  if (mark === null) return null;
  const isInside = (index: number) => mark.isInSet(parent.maybeChild(index)?.marks ?? []);
  let first = linkOf(nodeAfter) ? $cursor.index() : $cursor.index() - ($cursor.textOffset === 0 ? 1 : 0);
  let last = first;
  while (first > 0 && isInside(first - 1)) first -= 1;
  while (isInside(last + 1)) last += 1;
  return { from: $cursor.posAtIndex(first), to: $cursor.posAtIndex(last + 1), href: mark.attrs.href };
}

function linkOf(node: Node | null): Mark | null {
  return node?.marks.find((mark) => mark.type.name === 'link') ?? null;
}

function markType(name: MarkName): MarkType {
  const type = contentSchema.marks[name];
  if (type === undefined) throw new Error(`the content schema lacks the mark ${name}`);
  return type;
}
