'use client';

import { useEffect, useEffectEvent } from 'react';

/** What the keys of the whole room do; `undoImport` says whether there was an import to undo. */
export interface RoomKeys {
  saveNow(): void;
  publish(): void;
  showShortcuts(): void;
  undoImport(): boolean;
}

/** Listens for the keys that work anywhere in the room, before the text sees them. */
export function useRoomKeys(keys: RoomKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector('[role="dialog"]') !== null) return;
    if (isTaken(event, keys)) {
      event.preventDefault();
      event.stopPropagation();
    }
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listener, { capture: true });
    return () => window.removeEventListener('keydown', listener, { capture: true });
  }, []);
}

function isTaken(event: KeyboardEvent, keys: RoomKeys): boolean {
  if (!event.ctrlKey && !event.metaKey) {
    if (event.key !== '?' || isTyping(event.target)) return false;
    keys.showShortcuts();
    return true;
  }
  switch (event.key.toLowerCase()) {
    case 's':
      keys.saveNow();
      return true;
    case 'enter':
      keys.publish();
      return true;
    case '/':
      keys.showShortcuts();
      return true;
    case 'z':
      return !event.shiftKey && keys.undoImport();
    default:
      return false;
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}
