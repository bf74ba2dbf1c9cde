import { chainCommands } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import type { ResolvedPos } from 'prosemirror-model';
import { type Command, type Plugin, Selection, TextSelection } from 'prosemirror-state';
import { nodeType } from './content-types.ts';

const LINES = new Set(['attribution', 'caption', 'credit', 'keyPointsTitle']);
const BOXES = new Set(['pullQuote', 'figure', 'keyPoints']);

/**
 * The keys of blocks that have lines of their own: Enter goes on to the next line and from the last one out of the
 * block, Backspace takes an empty block away.
 */
export function blockKeys(): Plugin {
  return keymap({
    Enter: chainCommands(leaveFootnote, nextLine, leaveKeyPoints),
    Escape: leaveFootnote,
    Backspace: chainCommands(removeEmptyFootnote, removeEmptyAttribution, removeEmptyBox),
  });
}

const leaveFootnote: Command = ({ tr, selection: { $head } }, dispatch) => {
  if ($head.parent.type.name !== 'footnote') return false;
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, $head.after())).scrollIntoView());
  return true;
};

const nextLine: Command = (state, dispatch) => {
  const { $head } = state.selection;
  if ($head.depth < 1) return false;
  const box = $head.node(-1);
  if (!LINES.has($head.parent.type.name) && box.type.name !== 'pullQuote') return false;
  const next = Selection.findFrom(state.doc.resolve($head.after()), 1, true);
  if (next !== null && next.from < $head.after(-1)) {
    dispatch?.(state.tr.setSelection(next).scrollIntoView());
    return true;
  }
  return goOnAfter($head, $head.depth - 1)(state, dispatch);
};

// As in every list, a blank item ends it; here the list cannot end without its box.
const leaveKeyPoints: Command = (state, dispatch) => {
  const { $head, empty } = state.selection;
  const isBlank = empty && $head.depth > 3 && $head.parent.content.size === 0;
  if (!isBlank || $head.node(-1).childCount > 1 || $head.node(-3).type.name !== 'keyPoints') return false;
  const list = $head.node(-2);
  if ($head.index(-2) !== list.childCount - 1) return false;
  const goOn = goOnAfter($head, $head.depth - 3);
  if (list.childCount === 1) return goOn(state, dispatch);
  return goOn(state, dispatch && ((tr) => dispatch(tr.delete($head.before(-1), $head.after(-1)))));
};

function goOnAfter($position: ResolvedPos, depth: number): Command {
  return (state, dispatch) => {
    const after = $position.after(depth);
    const tr = state.tr.insert(after, nodeType('paragraph').create());
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
    return true;
  };
}

const removeEmptyFootnote: Command = ({ tr, selection: { $head, empty } }, dispatch) => {
  if (!empty || $head.parent.type.name !== 'footnote' || $head.parent.content.size > 0) return false;
  dispatch?.(tr.delete($head.before(), $head.after()).scrollIntoView());
  return true;
};

const removeEmptyAttribution: Command = ({ tr, selection: { $head, empty } }, dispatch) => {
  if (!empty || $head.parent.type.name !== 'attribution' || $head.parent.content.size > 0) return false;
  tr.delete($head.before(), $head.after());
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve($head.before()), -1)).scrollIntoView());
  return true;
};

const removeEmptyBox: Command = ({ tr, selection: { $head, empty } }, dispatch) => {
  if (!empty) return false;
  for (let depth = $head.depth - 1; depth > 0; depth -= 1) {
    const box = $head.node(depth);
    if (!BOXES.has(box.type.name)) continue;
    if (box.textContent !== '' || box.attrs.alt) return false;
    const from = $head.before(depth);
    tr.replaceWith(from, $head.after(depth), nodeType('paragraph').create());
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, from + 1)).scrollIntoView());
    return true;
  }
  return false;
};
