'use client';

import { useEffect, useEffectEvent } from 'react';
import { isMacKeyboard } from '#components/editor/body/shortcut.ts';
import { pressedKeys } from './pressed-keys.ts';
import { actionOf, type RoomAction } from './room-keys.ts';

/** What each key of the room does; false when there was nothing to do, and the key keeps its usual meaning. */
export type RoomKeyActions = Readonly<Record<RoomAction, () => boolean>>;

/** Listens for the keys that work anywhere in the room, before the text sees them. */
export function useRoomKeys(actions: RoomKeyActions): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isDialogOpen()) return;
    if (event.key === '?' && isTyping(event.target)) return;
    const isMac = isMacKeyboard();
    const action = actionOf(pressedKeys(event, isMac), isMac);
    if (action === undefined || !actions[action]()) return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listener, { capture: true });
    return () => window.removeEventListener('keydown', listener, { capture: true });
  }, []);
}

/** Listens for Escape where nothing closer has a use for it; the text asks by `EditorCallbacks.onEscape` instead. */
export function useEscape(onEscape: () => boolean): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || isDialogOpen()) return;
    if (onEscape()) event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}
