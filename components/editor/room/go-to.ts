import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** What the header and the text tools cover at the top of the window, and room to be left below, in pixels. */
const COVERED_ABOVE = 120;
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
  // Less than the window's while a phone shows its keyboard.
  const height = window.visualViewport?.height ?? window.innerHeight;
  const covered = Math.max(
    COVERED_ABOVE,
    document.querySelector('search')?.getBoundingClientRect().bottom ?? 0,
  );
  const isInSight = top > covered && bottom < height - ROOM_BELOW;
  if (!isInSight) window.scrollBy({ top: top - Math.max(covered + ROOM_BELOW, height * 0.4) });
}
