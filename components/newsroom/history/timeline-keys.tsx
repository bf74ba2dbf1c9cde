'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { isElsewhere, listAction } from '#components/newsroom/list/list-keys.ts';
import { areSingleKeysOn } from '#components/newsroom/list/single-keys.ts';

/** A timeline that the keys of a list walk through, older and newer, from wherever the focus is. */
export function TimelineKeys({ children }: { children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const step = stepOf(event);
      if (step === 0 || list.current === null) return;
      event.preventDefault();
      open(list.current, step);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return <div ref={list}>{children}</div>;
}

function stepOf(event: KeyboardEvent): number {
  const isOpen = document.querySelector('[role="dialog"]') !== null;
  if (event.defaultPrevented || isOpen || isElsewhere(event.target) || !areSingleKeysOn()) return 0;
  const action = listAction(event);
  return action === 'next' ? 1 : action === 'previous' ? -1 : 0;
}

function open(list: HTMLElement, step: number): void {
  const links = [...list.querySelectorAll<HTMLAnchorElement>('a[data-revision]')];
  const current = links.findIndex((link) => link.getAttribute('aria-current') === 'true');
  const next = links[current === -1 ? 0 : current + step];
  const fold = next?.closest('details');
  if (fold) fold.open = true;
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  next?.click();
}
