import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { rangeOfPart } from '#lib/content/story.ts';
import { isEmptyLineOfBody } from './body-line.ts';

/** A block of the body, where it begins and how it is drawn. */
export interface BlockBeside {
  position: number;
  dom: HTMLElement;
  isEmptyLine: boolean;
}

/** The block to show tools beside: the one under the pointer as long as it is drawn, else the caret's. */
export function blockOf(
  view: EditorView,
  state: EditorState,
  hovered: HTMLElement | null,
): BlockBeside | null {
  if (!view.editable) return null;
  const isDrawn = hovered !== null && view.dom.contains(hovered);
  if (!isDrawn && !view.hasFocus()) return null;
  const place = isDrawn ? view.posAtDOM(hovered, 0, -1) : state.selection.from;
  const body = rangeOfPart(state.doc, 'body');
  if (place < body.from || place > body.to) return null;
  const $place = state.doc.resolve(place);
  const position = $place.depth > 1 ? $place.before(2) : place;
  const dom = view.nodeDOM(position);
  if (!(dom instanceof HTMLElement)) return null;
  return { position, dom, isEmptyLine: isEmptyLineOfBody(state.doc.resolve(position + 1)) };
}

/** The block of the body that an element is drawn in, or null. */
export function blockAround(view: EditorView, target: EventTarget | null): HTMLElement | null {
  const body = view.dom.querySelector('[data-part="body"]');
  let element = target instanceof Element ? target : null;
  while (element !== null && element.parentElement !== body) element = element.parentElement;
  return element instanceof HTMLElement ? element : null;
}

/**
 * Puts a tool beside the first line of a block: into the margin before it. Where a phone leaves no margin, an empty
 * line has room at its end, and a handle for the pointer is not wanted.
 */
export function placeBeside(tool: HTMLElement, { dom, isEmptyLine }: BlockBeside): void {
  const frame = tool.offsetParent?.getBoundingClientRect();
  if (frame === undefined) return;
  const rect = dom.getBoundingClientRect();
  const isRightToLeft = getComputedStyle(tool).direction === 'rtl';
  const margin = isRightToLeft ? document.documentElement.clientWidth - frame.right : frame.left;
  // There is no gap, so that the pointer stays within reach of the block on its way to the tool.
  const hasMargin = margin >= tool.offsetWidth;
  const lineHeight = Number.parseFloat(getComputedStyle(dom).lineHeight) || tool.offsetHeight;
  const lift = (Math.min(lineHeight, rect.height || lineHeight) - tool.offsetHeight) / 2;
  tool.style.insetBlockStart = `${rect.top - frame.top + lift}px`;
  tool.style.insetInlineStart = hasMargin ? `${-tool.offsetWidth}px` : 'auto';
  tool.style.insetInlineEnd = hasMargin ? 'auto' : '0';
  tool.style.visibility = hasMargin || isEmptyLine ? 'visible' : 'hidden';
}
