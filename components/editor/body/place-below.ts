import type { EditorView } from 'prosemirror-view';

const GAP = 6;

/**
 * Puts something that floats below the line of a position in the text, or above it where only there it would be in
 * sight, at the side where the line begins. It is placed within the element that the text is in, and so scrolls with
 * it.
 */
export function placeBelow(element: HTMLElement, view: EditorView, position: number): void {
  const frame = element.offsetParent?.getBoundingClientRect();
  if (frame === undefined) return;
  const line = view.coordsAtPos(position);
  const below = line.bottom + GAP;
  const above = line.top - GAP - element.offsetHeight;
  const isBelow = below + element.offsetHeight <= window.innerHeight || above < 0;
  const { node } = view.domAtPos(position);
  const block = node instanceof Element ? node : node.parentElement;
  const isRightToLeft = block !== null && getComputedStyle(block).direction === 'rtl';
  element.style.left = isRightToLeft ? 'auto' : '0';
  element.style.right = isRightToLeft ? '0' : 'auto';
  element.style.top = `${(isBelow ? below : above) - frame.top}px`;
}
