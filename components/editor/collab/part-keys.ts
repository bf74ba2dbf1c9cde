import { keymap } from 'prosemirror-keymap';
import {
  type Command,
  type EditorState,
  Plugin,
  Selection,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import { STORY_PARTS, type StoryPart } from '#lib/content/story-nodes.ts';

/** The keys that mean something else at the edges of a story's parts; they come before those of the text. */
export function partKeys(): Plugin[] {
  const deleteAcross: Command = (state, dispatch) => {
    if (!crossesParts(state)) return false;
    dispatch?.(withoutSelection(state).scrollIntoView());
    return true;
  };
  const stopAt = (edge: 'start' | 'end'): Command => {
    return (state, dispatch) => deleteAcross(state, dispatch) || isAtEdge(state, edge);
  };
  return [
    keymap({
      Enter: enter,
      'Shift-Enter': enter,
      'Mod-a': selectPart,
      Backspace: stopAt('start'),
      'Mod-Backspace': stopAt('start'),
      Delete: stopAt('end'),
      'Mod-Delete': stopAt('end'),
    }),
    new Plugin({
      props: {
        handleTextInput(view, _from, _to, text) {
          if (!crossesParts(view.state)) return false;
          const transaction = withoutSelection(view.state);
          view.dispatch(transaction.insertText(text));
          return true;
        },
        handleDOMEvents: {
          cut: (view) => {
            // The browser has copied by then.
            if (crossesParts(view.state)) queueMicrotask(() => view.dispatch(withoutSelection(view.state)));
            return false;
          },
        },
      },
    }),
  ];
}

// A line has no second one: Enter goes on in the next part. A note takes a line break.
const enter: Command = (state, dispatch) => {
  const { $head } = state.selection;
  const kind = STORY_PARTS[$head.parent.type.name as StoryPart];
  if (kind === undefined || kind === 'blocks') return false;
  if (kind === 'lines') {
    const hardBreak = state.schema.nodes.hardBreak?.create();
    if (hardBreak) dispatch?.(state.tr.replaceSelectionWith(hardBreak, false).scrollIntoView());
    return true;
  }
  const next = Selection.findFrom(state.doc.resolve($head.after(1)), 1, true);
  if (next) dispatch?.(state.tr.setSelection(next).scrollIntoView());
  return true;
};

const selectPart: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  if ($from.depth === 0 || $from.before(1) !== $to.before(1)) return false;
  const first = Selection.findFrom(state.doc.resolve($from.start(1)), 1);
  const last = Selection.findFrom(state.doc.resolve($from.end(1)), -1);
  if (!first || !last) return false;
  const whole = TextSelection.between(first.$from, last.$to);
  // A second time everything is meant.
  if (whole.eq(state.selection) && !whole.empty) return false;
  dispatch?.(state.tr.setSelection(whole));
  return true;
};

function isAtEdge({ selection }: EditorState, edge: 'start' | 'end'): boolean {
  const { $head, empty } = selection;
  if (!empty || $head.depth !== 1 || !$head.parent.isTextblock) return false;
  return $head.pos === (edge === 'start' ? $head.start() : $head.end());
}

function crossesParts({ selection: { $from, $to } }: EditorState): boolean {
  // Everything is selected from outside of the parts.
  if ($from.depth === 0 || $to.depth === 0) return !$from.sameParent($to) || $from.pos < $to.pos;
  return $from.before(1) !== $to.before(1);
}

/** The parts stay, whatever is deleted: only what is selected in each of them goes. */
function withoutSelection(state: EditorState): Transaction {
  const { from, to } = state.selection;
  const transaction = state.tr;
  const ranges: [number, number][] = [];
  state.doc.forEach((part, offset) => {
    const begin = Math.max(from, offset + 1);
    const end = Math.min(to, offset + 1 + part.content.size);
    if (begin < end) ranges.push([begin, end]);
  });
  for (const [begin, end] of ranges.reverse()) transaction.deleteRange(begin, end);
  return transaction.setSelection(Selection.near(transaction.doc.resolve(from), 1));
}
