import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** What stands over the text at the top of the window, and at least so much room below, in pixels. */
const COVERED_ABOVE = 170;
const ROOM_BELOW = 60;

/** Selects a place of the story, gives it the focus and brings it into sight. */
export function goTo(view: EditorView, { from, to }: { from: number; to: number }): void {
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, to)));
  view.focus();
  bringIntoSight(view, from);
}

/** Scrolls to a position, wherever the focus is; what is in sight already stays where it is. */
export function bringIntoSight(view: EditorView, position: number): void {
  const { node } = view.domAtPos(position);
  const element = node instanceof Element ? node : node.parentElement;
  // A wide table scrolls by itself.
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const { top, bottom } = view.coordsAtPos(position);
  const isInSight = top > COVERED_ABOVE && bottom < window.innerHeight - ROOM_BELOW;
  if (!isInSight) window.scrollBy({ top: top - window.innerHeight * 0.4 });
}
