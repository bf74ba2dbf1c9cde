import { EDITOR_ACTIONS } from '#components/editor/body/editor-actions.ts';
import { keysOn, ROOM_KEYS, type RoomAction } from './room-keys.ts';

/** Keys that do the same, in ProseMirror's notation, and what they do. */
export interface Shortcut {
  keys: readonly string[];
  label: string;
}

/** Shortcuts that belong together. */
export interface ShortcutGroup {
  title: string;
  shortcuts: readonly Shortcut[];
}

const FIND: readonly RoomAction[] = ['find', 'replace', 'findNext', 'findPrevious', 'nextTk'];
const ROOM: readonly RoomAction[] = ['save', 'publish', 'fullScreen', 'showShortcuts'];

// What the text does with keys that have no button.
const IN_THE_TEXT: readonly Shortcut[] = [
  { keys: ['Mod-a'], label: 'Select this part; a second time the whole story' },
  { keys: ['Enter'], label: 'Next paragraph, list item or line; in an empty list item out of the list' },
  { keys: ['Shift-Enter'], label: 'New line in the same paragraph' },
  { keys: ['Tab'], label: 'Next cell, deeper in a list; elsewhere the next control' },
  { keys: ['Shift-Tab'], label: 'Previous cell, out of a list level; elsewhere the previous control' },
  { keys: ['Escape'], label: 'Out of a footnote; in a list the next Tab leaves the text' },
  { keys: ['Backspace'], label: 'Right after a sign that was set by itself: as it was typed' },
  { keys: ['Alt-ArrowUp'], label: 'Move the block up' },
  { keys: ['Alt-ArrowDown'], label: 'Move the block down' },
];

/** Every key of the writing room by what it is for, as this system has it. */
export function shortcutGroups(isMac: boolean): readonly ShortcutGroup[] {
  const textActions = EDITOR_ACTIONS.flat().map(({ id, keys, label }) => {
    return { keys: id === 'redo' ? [keys, 'Mod-y'] : [keys], label };
  });
  const roomKeys = (actions: readonly RoomAction[]) => {
    return ROOM_KEYS.filter(({ does }) => actions.includes(does)).map(({ keys, label }) => {
      return { keys: keysOn(isMac, keys), label };
    });
  };
  return [
    { title: 'Text', shortcuts: [...textActions, ...IN_THE_TEXT] },
    { title: 'Find', shortcuts: roomKeys(FIND) },
    { title: 'Room', shortcuts: roomKeys(ROOM) },
  ];
}
