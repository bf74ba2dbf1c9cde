'use client';

import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { isElsewhere, type ListAction, listAction } from './list-keys.ts';
import { areSingleKeysOn } from './single-keys.ts';

/** The link of each row, in the order of the list. */
const LINKS = 'a[data-row]';

/**
 * Runs the keys of a list while nothing is typed. `next` and `previous` move the focus from row to row; whatever else
 * is done gets the article of the row that has it, or null.
 */
export function useListKeys(
  list: RefObject<HTMLElement | null>,
  onAction: (action: Exclude<ListAction, 'next' | 'previous'>, articleId: string | null) => void,
): void {
  const last = useRef(-1);
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const action = askedFor(event);
    if (action === null) return;
    const links = [...(list.current?.querySelectorAll<HTMLElement>(LINKS) ?? [])];
    const current = links.findIndex((link) => link.closest('tr')?.contains(document.activeElement));
    if (action === 'next' || action === 'previous') last.current = step(links, current, last.current, action);
    else onAction(action, links[current]?.dataset.row ?? null);
    if (action !== 'clear') event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function askedFor(event: KeyboardEvent): ListAction | null {
  if (event.defaultPrevented || isElsewhere(event.target)) return null;
  const action = listAction(event);
  return action === 'clear' || areSingleKeysOn() ? action : null;
}

/** Focuses the next row, or where the focus last was when that row has gone. Returns its number. */
function step(links: readonly HTMLElement[], current: number, last: number, action: 'next' | 'previous') {
  const from = current === -1 ? Math.max(-1, last - 1) : current;
  const wanted = action === 'next' ? from + 1 : from - 1;
  const index = Math.min(links.length - 1, Math.max(0, wanted));
  links[index]?.focus();
  return index;
}
