const ARROWS = { ArrowUp: '↑', ArrowDown: '↓' };
const MAC_KEYS: Readonly<Record<string, string>> = {
  ...ARROWS,
  Mod: '⌘',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↩',
  Escape: 'esc',
};
const OTHER_KEYS: Readonly<Record<string, string>> = { ...ARROWS, Mod: 'Ctrl', Escape: 'Esc' };

/** A key combination in ProseMirror's notation, such as `Mod-Shift-8`, as people of that system write it. */
export function shortcutText(keys: string, isMac: boolean): string {
  const names = isMac ? MAC_KEYS : OTHER_KEYS;
  const parts = keys.split('-').map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part));
  return parts.join(isMac ? '' : '+');
}

/** Whether this browser runs where the command key takes the place of Ctrl. False on the server. */
export function isMacKeyboard(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);
}
