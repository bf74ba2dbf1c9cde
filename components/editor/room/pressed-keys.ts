/** What a key press is known by; a `KeyboardEvent` fits. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * A key press in ProseMirror's notation, such as `Mod-Shift-f`. `Mod` is Command on a Mac, where Ctrl has meanings of
 * its own in every text, and Ctrl elsewhere.
 */
export function pressedKeys(press: KeyPress, isMac: boolean): string {
  const key = keyOf(press);
  const isLetter = key.length > 1 || key.toLowerCase() !== key.toUpperCase();
  return [
    (isMac ? press.metaKey : press.ctrlKey) ? 'Mod-' : '',
    isMac && press.ctrlKey ? 'Ctrl-' : '',
    !isMac && press.metaKey ? 'Meta-' : '',
    press.altKey ? 'Alt-' : '',
    // Where a sign needs Shift depends on the keyboard, and says nothing.
    press.shiftKey && isLetter ? 'Shift-' : '',
    key,
  ].join('');
}

// With a Hebrew keyboard Ctrl-F gives כ, and with Option a Mac gives ƒ: then the place of the key says which is meant.
function keyOf({ key, code, ctrlKey, metaKey, altKey }: KeyPress): string {
  const isCombination = ctrlKey || metaKey || altKey;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  const isForeign = key.length === 1 && key.charCodeAt(0) > 127;
  if (isCombination && isForeign && letter) return letter.toLowerCase();
  return key.length === 1 ? key.toLowerCase() : key;
}
