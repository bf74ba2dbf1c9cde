import type { EditorView } from 'prosemirror-view';

/**
 * Lets an editor read where its browser has set the caret. A browser tells of a click only a moment later, and whatever
 * the editor draws before would put the caret back to where it was.
 */
export function readCaret(view: EditorView | null): void {
  if (view?.hasFocus()) view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
}
