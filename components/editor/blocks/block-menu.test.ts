// @vitest-environment jsdom
import { history, redo, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { TextSelection, type Transaction } from 'prosemirror-state';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { aStory } from '#components/editor/testing/story-world.ts';
import { Typist } from '#components/editor/testing/typist.ts';
import { typingPlugins } from '#components/editor/typing/typing-plugins.ts';
import { contentSchema } from '#lib/content/schema.ts';
import { rangeOfPart } from '#lib/content/story.ts';
import { blockMenuPlugin, chooseBlock, insteadOfTyped, openBlockMenu } from './block-menu-plugin.ts';
import { blockMenuOf } from './block-menu-state.ts';
import { blockPlugins } from './block-plugins.ts';
import { insertEmbed } from './insert-block.ts';

const ask = vi.fn();
let typist: Typist;
afterEach(() => {
  typist.leave();
  ask.mockReset();
});

function sitDown(doc: Node, position?: number): void {
  const plugins = [blockMenuPlugin(ask), ...typingPlugins(() => 'en'), ...blockPlugins(), history()];
  typist = new Typist(doc, plugins, position);
}

/** A caret in an empty line of the body, with words before and after. */
function sitDownInBody(): void {
  const story = aStory('One', '', 'Two');
  sitDown(story, rangeOfPart(story, 'body').from + 6);
}

const menu = () => blockMenuOf(typist.view.state);
const body = () => typist.view.state.doc.child(5).toString();
const undoOnce = () => undo(typist.view.state, typist.view.dispatch);

/** What another person's change does here. */
function arrives(change: (tr: Transaction) => Transaction): void {
  const { tr } = typist.view.state;
  change(tr);
  typist.view.dispatch(tr.setMeta('rebased', 0).setMeta('addToHistory', false));
}

describe('a slash', () => {
  test('in an empty line opens the menu of what can stand there', () => {
    sitDownInBody();
    typist.type('/');
    expect(menu()?.choices).toEqual([
      'subheading',
      'smallSubheading',
      'bulletList',
      'orderedList',
      'blockquote',
      'keyPoints',
      'pullQuote',
      'figure',
      'table',
      'embed',
      'relatedArticle',
      'horizontalRule',
      'footnote',
    ]);
    expect(menu()?.active).toBe('subheading');
  });

  test.each([
    ['in a headline', aStory(''), rangeOfPart(aStory(''), 'headline').from],
    ['in a sentence', aStory('and '), rangeOfPart(aStory('and '), 'body').to - 1],
    [
      'in a list',
      contentSchema.nodeFromJSON({
        type: 'doc',
        content: [{ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] }],
      }),
      3,
    ],
  ])('%s is a slash', (_, doc, position) => {
    sitDown(doc, position);
    typist.type('/');
    expect(menu()).toBeNull();
    expect(typist.view.state.doc.textContent).toContain('/');
  });

  test.each([
    ['tab', ['table']],
    ['QUO', ['blockquote', 'pullQuote']],
    ['head', ['subheading', 'smallSubheading']],
    ['list', ['bulletList', 'orderedList', 'keyPoints']],
    ['pull quote', ['pullQuote']],
    ['video', ['embed']],
    ['source', ['footnote']],
  ])('and %s leaves %j', (typed, expected) => {
    sitDownInBody();
    typist.type(`/${typed}`);
    expect(menu()?.choices).toEqual(expected);
  });

  test('and what no block is called closes the menu for good, and Enter is Enter', () => {
    sitDownInBody();
    typist.type('/2');
    expect(menu()).toBeNull();
    expect(typist.press('Enter')).toBe(false);
  });
});

test.each([
  ['sub', 'heading("x")'],
  ['small', 'heading("x")'],
  ['bul', 'bulletList(listItem(paragraph("x")))'],
  ['num', 'orderedList(listItem(paragraph("x")))'],
  ['quotation', 'blockquote(paragraph("x"))'],
])('a line becomes what /%s names, and is written on', (typed, expected) => {
  sitDownInBody();
  typist.type(`/${typed}`);
  typist.press('Enter');
  undoOnce();
  expect(body()).toBe(`body(paragraph("One"), paragraph("/${typed}"), paragraph("Two"))`);
  redo(typist.view.state, typist.view.dispatch);
  typist.type('x');
  expect(body()).toBe(`body(paragraph("One"), ${expected}, paragraph("Two"))`);
});

describe('the keys of the menu', () => {
  test.each(['Enter', 'Tab'])('%s takes the choice that the arrows reached, in one step for undo', (key) => {
    sitDownInBody();
    typist.type('/');
    typist.press('ArrowUp');
    typist.press('ArrowUp');
    expect(menu()?.active).toBe('horizontalRule');
    expect(typist.press(key)).toBe(true);
    expect(body()).toBe('body(paragraph("One"), horizontalRule, paragraph("Two"))');
    expect(menu()).toBeNull();
    undoOnce();
    expect(body()).toBe('body(paragraph("One"), paragraph("/"), paragraph("Two"))');
    expect(menu()).toBeNull();
  });

  test('Escape closes it and leaves the text', () => {
    sitDownInBody();
    typist.type('/ta');
    expect(typist.press('Escape')).toBe(true);
    expect(menu()).toBeNull();
    expect(body()).toBe('body(paragraph("One"), paragraph("/ta"), paragraph("Two"))');
  });

  test('are an input method’s own while it composes', () => {
    sitDownInBody();
    typist.type('/');
    expect(typist.press('Enter', { isComposing: true })).toBe(false);
  });

  test('deleting the slash, or going elsewhere, closes it', () => {
    sitDownInBody();
    typist.type('/');
    const { from } = typist.view.state.selection;
    typist.view.dispatch(typist.view.state.tr.delete(from - 1, from));
    expect(menu()).toBeNull();
    typist.type('/');
    expect(menu()).not.toBeNull();
    const { tr } = typist.view.state;
    typist.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, from - 4)));
    expect(menu()).toBeNull();
  });
});

test('a screen reader hears the choice: the text says which row of which list is meant', () => {
  sitDownInBody();
  const { dom } = typist.view;
  expect(dom.getAttribute('role')).toBe('group');
  typist.type('/');
  typist.press('ArrowDown');
  expect(dom.getAttribute('role')).toBe('combobox');
  expect(dom.getAttribute('aria-controls')).toBe('block-menu');
  expect(dom.getAttribute('aria-activedescendant')).toBe('block-menu-smallSubheading');
  typist.press('Escape');
  expect(dom.hasAttribute('aria-activedescendant')).toBe(false);
});

describe('while others write', () => {
  test('the menu stays where it is, and so does the choice', () => {
    sitDownInBody();
    typist.type('/');
    for (let step = 0; step < 6; step += 1) typist.press('ArrowDown');
    const { from } = menu() ?? { from: 0 };
    arrives((tr) => tr.insertText('Xyz', from));
    arrives((tr) => tr.insertText('Ab', rangeOfPart(tr.doc, 'body').from + 1));
    expect(menu()).toMatchObject({ from: from + 5, to: from + 6, active: 'pullQuote' });
    typist.press('Enter');
    expect(body()).toBe(
      'body(paragraph("AbOne"), paragraph("Xyz"), pullQuote(paragraph, attribution), paragraph("Two"))',
    );
  });

  test('it closes when they take the line away', () => {
    sitDownInBody();
    typist.type('/');
    const { from } = menu() ?? { from: 0 };
    arrives((tr) => tr.delete(from - 1, from + 2));
    expect(menu()).toBeNull();
  });
});

describe('a block that asks first', () => {
  const embed = insertEmbed({ provider: 'youtube', id: 'dQw4w9WgXcQ' });

  test('takes the place of what was typed once it is answered, whatever others wrote meanwhile', () => {
    sitDownInBody();
    typist.type('/emb');
    typist.press('Enter');
    expect(ask).toHaveBeenCalledExactlyOnceWith('embed');
    expect(typist.press('ArrowDown')).toBe(false);
    arrives((tr) => tr.insertText('Ab', rangeOfPart(tr.doc, 'body').from + 1));
    insteadOfTyped(embed)(typist.view.state, typist.view.dispatch);
    expect(body()).toBe('body(paragraph("AbOne"), embed, paragraph("Two"))');
    undoOnce();
    expect(body()).toBe('body(paragraph("AbOne"), paragraph("/emb"), paragraph("Two"))');
  });

  test('is inserted as ever when no menu led to it', () => {
    sitDownInBody();
    insteadOfTyped(embed)(typist.view.state, typist.view.dispatch);
    expect(body()).toBe('body(paragraph("One"), embed, paragraph("Two"))');
  });
});

test('the button beside a line opens the same menu without a slash, and what is typed finds a block', () => {
  sitDownInBody();
  openBlockMenu(typist.view, typist.view.state.selection.from);
  expect(menu()?.choices).toHaveLength(13);
  typist.type('div');
  expect(menu()?.choices).toEqual(['horizontalRule']);
  chooseBlock(typist.view, 'horizontalRule', ask);
  expect(body()).toBe('body(paragraph("One"), horizontalRule, paragraph("Two"))');
});
