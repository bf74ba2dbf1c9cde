import { expect, test, vi } from 'vitest';
import { tablePlugins } from '#components/editor/blocks/table-editing.ts';
import { storyPlugins } from '#components/editor/collab/story-plugins.ts';
import { ROOM_KEYS } from './room-keys.ts';
import { shortcutGroups } from './shortcuts.ts';

const bound = vi.hoisted(() => new Set<string>());

vi.mock('prosemirror-keymap', async (original) => {
  const real = await original<typeof import('prosemirror-keymap')>();
  const keymap: typeof real.keymap = (bindings) => {
    for (const keys of Object.keys(bindings)) bound.add(keys);
    return real.keymap(bindings);
  };
  return { ...real, keymap };
});

/** Keys that do in every text of every program what they do here. */
const EVERYWHERE = ['Delete', 'Mod-Backspace', 'Mod-Delete', 'Shift-Backspace'];

test.each([false, true])('every key that the text or the room binds is listed (Mac: %s)', (isMac) => {
  storyPlugins({
    openLink() {},
    onRefused() {},
    onDropped() {},
    onEscape: () => false,
    ask() {},
    readLanguage: () => 'en',
  });
  tablePlugins();
  const listed = shortcutGroups(isMac).flatMap(({ shortcuts }) => shortcuts.flatMap(({ keys }) => keys));
  const room = ROOM_KEYS.flatMap<string>(({ keys }) => keys).filter((keys) => !isMac || keys !== 'Mod-h');
  const missing = [...bound, ...room].filter((keys) => !listed.includes(keys) && !EVERYWHERE.includes(keys));
  expect(bound.size).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});

test('no shortcut is listed that nothing binds, and none twice', () => {
  const listed = shortcutGroups(false).flatMap(({ shortcuts }) => shortcuts.flatMap(({ keys }) => keys));
  const room = ROOM_KEYS.flatMap<string>(({ keys }) => keys);
  expect(listed.filter((keys) => !bound.has(keys) && !room.includes(keys))).toEqual([]);
  expect(listed.filter((keys, index) => listed.indexOf(keys) !== index)).toEqual([]);
});
