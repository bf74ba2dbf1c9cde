/** A key of the whole room, in ProseMirror's notation, and what it does. */
interface RoomKey {
  does: string;
  keys: readonly string[];
  label: string;
}

/** The keys that work anywhere in the room. */
export const ROOM_KEYS = [
  { does: 'save', keys: ['Mod-s'], label: 'Save now (it also saves by itself)' },
  { does: 'publish', keys: ['Mod-Enter'], label: 'Publish' },
  { does: 'find', keys: ['Mod-f'], label: 'Find' },
  { does: 'replace', keys: ['Mod-h', 'Mod-Alt-f'], label: 'Find and replace' },
  { does: 'findNext', keys: ['F3', 'Mod-g'], label: 'Next match' },
  { does: 'findPrevious', keys: ['Shift-F3', 'Mod-Shift-g'], label: 'Previous match' },
  { does: 'nextTk', keys: ['Mod-Alt-k'], label: 'Next place that is to come (TK)' },
  { does: 'fullScreen', keys: ['Mod-Shift-f'], label: 'Only the text, or everything again' },
  { does: 'showShortcuts', keys: ['Mod-/', '?'], label: 'This list (? works outside the text)' },
  { does: 'undoImport', keys: ['Mod-z'], label: 'Undo; right after an import all of it' },
] as const satisfies readonly RoomKey[];

export type RoomAction = (typeof ROOM_KEYS)[number]['does'];

/** The keys of an entry on this system: a Mac keeps Command-H for itself. */
export function keysOn(isMac: boolean, keys: readonly string[]): readonly string[] {
  return isMac ? keys.filter((key) => key !== 'Mod-h') : keys;
}

/** What a key press, in ProseMirror's notation, does in the room. */
export function actionOf(pressed: string, isMac: boolean): RoomAction | undefined {
  return ROOM_KEYS.find(({ keys }) => keysOn(isMac, keys).includes(pressed))?.does;
}
