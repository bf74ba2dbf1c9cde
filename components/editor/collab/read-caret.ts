import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/**
 * Lets an editor read where its browser has set the caret. A browser tells of a click only a moment later: whatever the
 * editor draws before would put the caret back to where it was, and a key would mean the place where it was.
 */
export function readCaret(view: EditorView | null): void {
  if (view?.hasFocus()) view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
}

/** Reads the caret before each key is heard; comes before all plugins that take keys. */
export function caretBeforeKeys(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown(view, event) {
          // While a word is composed, the caret is the input method's.
          if (!view.composing && !event.isComposing) readCaret(view);
          return false;
        },
      },
    },
  });
}
