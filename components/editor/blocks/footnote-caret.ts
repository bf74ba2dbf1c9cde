import type { Node, ResolvedPos } from 'prosemirror-model';
import { type EditorState, Plugin, TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/**
 * Keeps the cursor's two places at either edge of a footnote apart. A browser draws them as one and types into the
 * note from both: so arrows step across an edge, and what is typed beside a note goes beside it.
 */
export function footnoteCaret(): Plugin {
  return new Plugin({
    props: {
      handleKeyDown(view, { key, shiftKey, ctrlKey, altKey, metaKey }) {
        if (shiftKey || ctrlKey || altKey || metaKey) return false;
        const step = stepOf(view, key);
        const crossing = step === 0 ? null : crossEdge(view.state, step);
        if (crossing === null) return false;
        view.dispatch(crossing.scrollIntoView());
        return true;
      },
      handleDOMEvents: {
        beforeinput(view, event) {
          const isTyping = event.inputType === 'insertText' && event.data !== null && !event.isComposing;
          if (!isTyping || !isBesideNote(view.state)) return false;
          event.preventDefault();
          typeText(view, event.data ?? '');
          return true;
        },
      },
    },
  });
}

// As the view does with what a browser typed: input rules go first.
function typeText(view: EditorView, text: string): void {
  const { from, to } = view.state.selection;
  const insert = () => view.state.tr.insertText(text).scrollIntoView();
  const isTaken = view.someProp('handleTextInput', (handle) => handle(view, from, to, text, insert));
  if (!isTaken) view.dispatch(insert());
}

/** Where an arrow key leads in the order of the text: 1 on, -1 back, 0 elsewhere. */
function stepOf(view: EditorView, key: string): -1 | 0 | 1 {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return 0;
  const { node } = view.domAtPos(view.state.selection.head);
  const element = node instanceof Element ? node : node.parentElement;
  const isRightToLeft = element !== null && getComputedStyle(element).direction === 'rtl';
  return (key === 'ArrowRight') === isRightToLeft ? -1 : 1;
}

/** The step of the cursor into or out of a note, or null when it stands at no edge that lies in its way. */
export function crossEdge({ tr, doc, selection }: EditorState, step: -1 | 1): Transaction | null {
  if (!selection.empty) return null;
  const { $head } = selection;
  const isLeaving = isNote($head.parent) && $head.pos === (step > 0 ? $head.end() : $head.start());
  const isEntering = isNote(step > 0 ? $head.nodeAfter : $head.nodeBefore);
  return isLeaving || isEntering ? tr.setSelection(TextSelection.create(doc, $head.pos + step)) : null;
}

function isBesideNote({ selection }: EditorState): boolean {
  return selection.empty && touchesNote(selection.$head);
}

function touchesNote({ nodeBefore, nodeAfter }: ResolvedPos): boolean {
  return isNote(nodeBefore) || isNote(nodeAfter);
}

function isNote(node: Node | null): boolean {
  return node?.type.name === 'footnote';
}
