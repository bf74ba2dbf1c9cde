import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { caretOf } from './carets.ts';
import type { Neighbour } from './people.ts';

/** Where somebody is in the text as it is here, in the tab that they opened last; null while they are not in it. */
export function placeOfPerson(state: EditorState, { tabs }: Neighbour): number | null {
  const places = tabs.map(({ clientId }) => caretOf(state, clientId));
  return places.findLast((place) => place !== null) ?? null;
}

/** Brings a position to where it is read with ease; nothing moves when it is there already. */
export function bringIntoSight(view: Pick<EditorView, 'coordsAtPos'>, position: number): void {
  const { top, bottom } = view.coordsAtPos(position);
  const height = window.innerHeight;
  if (top >= height * 0.2 && bottom <= height * 0.75) return;
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  window.scrollBy({ top: top - height * 0.4, behavior: isCalm ? 'instant' : 'smooth' });
}

const SCROLL_KEYS = new Set(['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown', ' ']);

/** Whether somebody took the page into their own hands: typed, scrolled, set the caret, or pressed Escape. */
export function takesOver(event: Event): boolean {
  if (event instanceof KeyboardEvent) {
    if (event.key === 'Escape') return true;
    return SCROLL_KEYS.has(event.key) && !isIn(event, 'input, textarea, select, button, [role="menu"]');
  }
  if (event.type === 'beforeinput') return isIn(event, '.writing-text');
  // The page's own scroll bar is no element but its root.
  if (event.type === 'pointerdown') {
    return isIn(event, '.writing-text') || event.target === document.documentElement;
  }
  return true;
}

/** The events that `takesOver` judges. */
export const HANDS = ['keydown', 'beforeinput', 'pointerdown', 'wheel', 'touchmove'] as const;

function isIn({ target }: Event, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
