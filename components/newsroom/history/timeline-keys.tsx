'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** A timeline that j and k walk through, older and newer, from wherever the focus is. */
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

function stepOf({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): number {
  const isElsewhere =
    document.querySelector('[role="dialog"]') !== null ||
    (target instanceof HTMLElement && target.closest('input, textarea, select') !== null);
  if (ctrlKey || metaKey || altKey || isElsewhere) return 0;
  return key === 'j' ? 1 : key === 'k' ? -1 : 0;
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
