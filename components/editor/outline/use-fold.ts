'use client';

import { useEffect, useState } from 'react';
import { browserStorage } from '#components/editor/room/browser-parts.ts';

/** Whether something is unfolded, as this browser left it; without storage it begins as `isOpenAtFirst` says. */
export function useFold(
  name: string,
  isOpenAtFirst: boolean,
): { isOpen: boolean; setOpen(isOpen: boolean): void } {
  const [isOpen, setState] = useState(isOpenAtFirst);
  useEffect(() => {
    // Only now: the server does not know, and both must begin with the same.
    const kept = browserStorage.getItem(name);
    if (kept !== null) setState(kept === 'open');
  }, [name]);
  const setOpen = (open: boolean) => {
    if (open === isOpen) return;
    setState(open);
    keep(name, open ? 'open' : 'closed');
  };
  return { isOpen, setOpen };
}

function keep(name: string, value: string): void {
  try {
    browserStorage.setItem(name, value);
  } catch (error) {
    // A browser that is full or blocks storage forgets how it was, which does no harm.
    if (!(error instanceof DOMException)) throw error;
  }
}
