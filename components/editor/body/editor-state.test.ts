import { type EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, test, vi } from 'vitest';
import { aBody } from '#components/editor/testing/article.ts';
import { toggleList, toggleQuote, toggleSubheading } from './block-commands.ts';
import { createEditorState } from './editor-state.ts';
import { linkAt, removeLink, setLink, toggleEmphasis } from './marks.ts';
import { shortcutText } from './shortcut.ts';

type Run = ReturnType<typeof toggleList>;

const editor = (text: string, onRefused = vi.fn()) =>
  createEditorState(aBody(text), { openLink: vi.fn(), onRefused, onDropped: vi.fn() });

function select(state: EditorState, from: number, to = from): EditorState {
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
}

function run(state: EditorState, command: Run): EditorState {
  let next = state;
  command(state, (transaction) => {
    next = state.apply(transaction);
  });
  return next;
}

test.each([
  ['a subheading', toggleSubheading(2), 'doc(heading("Boats"))'],
  ['a small subheading', toggleSubheading(3), 'doc(heading("Boats"))'],
  ['a bullet list', toggleList('bulletList'), 'doc(bulletList(listItem(paragraph("Boats"))))'],
  ['a numbered list', toggleList('orderedList'), 'doc(orderedList(listItem(paragraph("Boats"))))'],
  ['a quotation', toggleQuote, 'doc(blockquote(paragraph("Boats")))'],
])('a paragraph becomes %s and, asked again, a paragraph', (_, command, made) => {
  const changed = run(select(editor('Boats'), 2), command);
  expect(changed.doc.toString()).toBe(made);
  expect(run(changed, command).doc.toString()).toBe('doc(paragraph("Boats"))');
});

test('a bullet list becomes a numbered one without losing an item', () => {
  const bullets = run(select(editor('Boats'), 2), toggleList('bulletList'));
  const numbers = run(bullets, toggleList('orderedList'));
  expect(numbers.doc.toString()).toBe('doc(orderedList(listItem(paragraph("Boats"))))');
});

describe('a link', () => {
  const linked = run(select(editor('See the boats here'), 5, 14), setLink('https://boats.example/'));

  test('covers the selection', () => {
    expect(linked.doc.toString()).toBe('doc(paragraph("See ", link("the boats"), " here"))');
  });

  test.each([
    ['at its start', 5],
    ['inside it', 8],
    ['at its end', 14],
  ])('is known, changed and removed as a whole with the cursor %s', (_, position) => {
    const state = select(linked, position);
    expect(linkAt(state)).toBe('https://boats.example/');
    const changed = run(state, setLink('https://ferries.example/'));
    expect(changed.doc.toString()).toBe(linked.doc.toString());
    expect(linkAt(changed)).toBe('https://ferries.example/');
    expect(run(state, removeLink).doc.toString()).toBe('doc(paragraph("See the boats here"))');
  });

  test('of partly bold words is still one link', () => {
    const state = select(run(select(linked, 9, 14), toggleEmphasis('bold')), 6);
    expect(run(state, removeLink).doc.textContent).toBe('See the boats here');
    expect(linkAt(select(run(state, removeLink), 10))).toBeNull();
  });

  test('is not known outside of it', () => {
    expect(linkAt(select(linked, 2))).toBeNull();
  });

  test('without a selection is inserted as its address', () => {
    const state = run(select(editor('Boats'), 6), setLink('https://boats.example/'));
    expect(state.doc.textContent).toBe('Boatshttps://boats.example/');
  });
});

describe('a paste', () => {
  const paste = (state: EditorState, text: string) =>
    state.applyTransaction(state.tr.insertText(text, 1).setMeta('paste', true)).state;

  test('over the limit is refused with a sentence, and the text stays', () => {
    const onRefused = vi.fn();
    const state = editor('Boats', onRefused);
    const after = paste(state, 'a'.repeat(3 * 1024 * 1024));
    expect(after.doc.textContent).toBe('Boats');
    expect(onRefused).toHaveBeenCalledWith(expect.stringContaining('at most 2 MB'));
  });

  test('within the limit is taken', () => {
    expect(paste(editor('Boats'), 'Old ').doc.textContent).toBe('Old Boats');
  });
});

test.each([
  ['Mod-Alt-2', false, 'Ctrl+Alt+2'],
  ['Mod-Shift-z', true, '⌘⇧Z'],
  ['Mod-Enter', true, '⌘↩'],
])('the shortcut %s (mac: %s) reads %s', (keys, isMac, text) => {
  expect(shortcutText(keys, isMac)).toBe(text);
});
