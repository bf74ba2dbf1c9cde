import { expect, test } from 'vitest';
import { type KeyPress, pressedKeys } from './pressed-keys.ts';

function press(key: string, code: string, ...held: ('ctrl' | 'meta' | 'alt' | 'shift')[]): KeyPress {
  const is = (name: (typeof held)[number]) => held.includes(name);
  return { key, code, ctrlKey: is('ctrl'), metaKey: is('meta'), altKey: is('alt'), shiftKey: is('shift') };
}

test.each<[string, KeyPress, boolean, string]>([
  ['Ctrl with a letter', press('f', 'KeyF', 'ctrl'), false, 'Mod-f'],
  ['Command with a letter', press('f', 'KeyF', 'meta'), true, 'Mod-f'],
  ['Ctrl on a Mac, which moves the caret there', press('f', 'KeyF', 'ctrl'), true, 'Ctrl-f'],
  ['the Windows key', press('f', 'KeyF', 'meta'), false, 'Meta-f'],
  ['Shift with a letter', press('F', 'KeyF', 'ctrl', 'shift'), false, 'Mod-Shift-f'],
  ['Option on a Mac, which changes the letter', press('ƒ', 'KeyF', 'meta', 'alt'), true, 'Mod-Alt-f'],
  ['a Hebrew keyboard', press('כ', 'KeyF', 'ctrl'), false, 'Mod-f'],
  ['a French keyboard, by its letter and not its place', press('a', 'KeyQ', 'ctrl'), false, 'Mod-a'],
  ['a slash that needs no Shift', press('/', 'Slash', 'ctrl'), false, 'Mod-/'],
  ['a slash that needs Shift, as in German', press('/', 'Digit7', 'ctrl', 'shift'), false, 'Mod-/'],
  ['a question mark', press('?', 'Slash', 'shift'), false, '?'],
  ['a function key', press('F3', 'F3', 'shift'), false, 'Shift-F3'],
  ['a Hebrew letter that is typed', press('כ', 'KeyF'), false, 'כ'],
])('%s is known', (_, pressed, isMac, keys) => {
  expect(pressedKeys(pressed, isMac)).toBe(keys);
});
