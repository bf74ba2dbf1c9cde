'use client';

import type { useImport } from '#components/editor/paste/use-import.ts';
import { useRoom } from './room-context.ts';
import { useRoomKeys } from './use-room-keys.ts';
import type { useRoomTools } from './use-room-tools.ts';

/** Ties the keys of the room to what they do. */
export function useDeskKeys(
  { find, fullScreen, shortcuts, goToTk }: ReturnType<typeof useRoomTools>,
  imported: ReturnType<typeof useImport>,
): void {
  const { saver, story, publishing } = useRoom();
  useRoomKeys({
    save: () => {
      saver.saveNow();
      story.resume();
      return true;
    },
    publish: () => {
      // What is missing for that may stand in the panel.
      fullScreen.leave();
      const { may } = saver.read().base;
      if (may.publish || may.publishUpdate) publishing.open('publish');
      return true;
    },
    find: () => find.open('find'),
    replace: () => find.open('replace'),
    findNext: () => find.open('next'),
    findPrevious: () => find.open('previous'),
    nextTk: () => {
      goToTk();
      return true;
    },
    fullScreen: fullScreen.toggle,
    showShortcuts: shortcuts.open,
    undoImport: () => imported.isUntouched() && imported.undo(),
  });
}
