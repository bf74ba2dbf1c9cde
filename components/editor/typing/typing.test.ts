// @vitest-environment jsdom
import { history, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { afterEach, describe, expect, test } from 'vitest';
import { aStory } from '#components/editor/testing/story-world.ts';
import { Typist } from '#components/editor/testing/typist.ts';
import { contentSchema } from '#lib/content/schema.ts';
import { rangeOfPart, wordsOf } from '#lib/content/story.ts';
import { typingPlugins } from './typing-plugins.ts';

const EMPTY = contentSchema.nodeFromJSON({ type: 'doc', content: [{ type: 'paragraph' }] });
let language = 'en';
let typist: Typist;
afterEach(() => {
  typist.leave();
  language = 'en';
});

function sitDown(doc: Node = EMPTY, position?: number): Typist {
  typist = new Typist(
    doc,
    [...typingPlugins(() => language), history(), keymap({ 'Mod-z': undo })],
    position,
  );
  return typist;
}

function undoOnce(): void {
  undo(typist.view.state, typist.view.dispatch);
}

describe('Markdown', () => {
  test.each([
    ['## Title', 'heading("Title")'],
    ['### Title', 'heading("Title")'],
    ['# Title', 'paragraph("# Title")'],
    ['- one', 'bulletList(listItem(paragraph("one")))'],
    ['* one', 'bulletList(listItem(paragraph("one")))'],
    ['1. one', 'orderedList(listItem(paragraph("one")))'],
    ['7. one', 'orderedList(listItem(paragraph("one")))'],
    ['> said', 'blockquote(paragraph("said"))'],
    ['---next', 'horizontalRule, paragraph("next")'],
    ['so **very bold** it', 'paragraph("so ", bold("very bold"), " it")'],
    ['so *fine* it', 'paragraph("so ", italic("fine"), " it")'],
    ['so _fine_ it', 'paragraph("so ", italic("fine"), " it")'],
    ['(**a *b* c**)', 'paragraph("(", bold("a "), bold(italic("b")), bold(" c"), ")")'],
    ['[the desk](desk@a.example) said', 'paragraph(link("the desk"), " said")'],
    ['see [it](a.example/b_(c)).', 'paragraph("see ", link("it"), ".")'],
    ['5 * 3 * 2 and a*b* snake_case_name', 'paragraph("5 * 3 * 2 and a*b* snake_case_name")'],
    ['![it](https://a.example/) [x](nowhere)', 'paragraph("![it](https://a.example/) [x](nowhere)")'],
  ])('%s', (keys, expected) => {
    sitDown().type(keys);
    expect(typist.read()).toBe(`doc(${expected})`);
    typist.view.state.doc.check();
  });

  test('a link has the address that was typed', () => {
    sitDown().type('[it](a.example/b--c)');
    expect(typist.view.state.doc.nodeAt(1)?.marks[0]?.attrs.href).toBe('https://a.example/b--c');
  });

  test.each(['## ', '- ', '3. ', '> ', '---', 'a **b**', 'a _b_', '[a](b.example)'])(
    'one undo takes %j back to what was typed, and Backspace at once does too',
    (keys) => {
      for (const takeBack of [undoOnce, () => typist.press('Backspace')]) {
        sitDown().type(keys);
        expect(typist.read()).not.toBe(`doc(paragraph(${JSON.stringify(keys)}))`);
        takeBack();
        expect(typist.read()).toBe(`doc(paragraph(${JSON.stringify(keys)}))`);
      }
    },
  );

  test('a list that is typed after another goes on with it', () => {
    sitDown(contentSchema.nodeFromJSON({ type: 'doc', content: [listOf('one'), { type: 'paragraph' }] }));
    typist.type('2. two');
    expect(typist.read()).toBe('doc(orderedList(listItem(paragraph("one")), listItem(paragraph("two"))))');
  });

  test('means nothing in a headline, which is plain text', () => {
    const story = aStory('');
    sitDown(story, rangeOfPart(story, 'headline').from).type('- *a* **b** [c](d.example) ---');
    expect(typist.read()).toContain('headline("- *a* **b** [c](d.example) —")');
  });
});

function listOf(...items: string[]) {
  const content = items.map((text) => ({
    type: 'listItem',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  }));
  return { type: 'orderedList', content };
}

describe('the language of the story', () => {
  test('sets quotation marks in every part, and its change counts at once', () => {
    const story = aStory('');
    sitDown(story, rangeOfPart(story, 'headline').from).type('"Yes" ');
    language = 'de';
    typist.type('"Ja"');
    expect(typist.read()).toContain('headline("“Yes” „Ja“")');
  });

  test('makes one step of its own for undo', () => {
    sitDown().type('He said "yes');
    undoOnce();
    expect(typist.read()).toBe('doc(paragraph("He said “"))');
    undoOnce();
    expect(typist.read()).toBe('doc(paragraph("He said \\""))');
    undoOnce();
    expect(typist.read()).toBe('doc(paragraph)');
  });

  test('Backspace takes a mark back at once, and deletes it later', () => {
    sitDown().type('"');
    expect(typist.press('Backspace')).toBe(true);
    expect(typist.read()).toBe('doc(paragraph("\\""))');
    expect(typist.press('Backspace')).toBe(false);
    sitDown().type('"a');
    expect(typist.press('Backspace')).toBe(false);
  });

  test('Backspace still takes a mark back when somebody else has written meanwhile', () => {
    const story = aStory('', '');
    const { from, to } = rangeOfPart(story, 'body');
    sitDown(story, to - 1).type('"');
    const { tr } = typist.view.state;
    typist.view.dispatch(
      tr
        .insertText('x', from + 1)
        .setMeta('rebased', 0)
        .setMeta('addToHistory', false),
    );
    expect(typist.press('Backspace')).toBe(true);
    expect(typist.read()).toContain('body(paragraph("x"), paragraph("\\""))');
  });

  test('Backspace deletes a space that must not break, since it looks like any other', () => {
    language = 'cs';
    sitDown().type('v ');
    expect(typist.view.state.doc.textContent).toBe('v\u00a0');
    expect(typist.press('Backspace')).toBe(false);
  });

  test('means nothing while an input method composes, except for a dead key', async () => {
    sitDown();
    const { view } = typist;
    view.dispatch(view.state.tr.insertText('"'));
    view.dom.dispatchEvent(Object.assign(new Event('compositionend'), { data: 'に"' }));
    await new Promise((next) => setTimeout(next));
    expect(view.state.doc.textContent).toBe('"');
    view.dom.dispatchEvent(Object.assign(new Event('compositionend'), { data: '"' }));
    await new Promise((next) => setTimeout(next));
    expect(view.state.doc.textContent).toBe('“');
  });

  test('is kept from what is beside a footnote and behind a line break', () => {
    const note = { type: 'footnote', content: [{ type: 'text', text: 'n' }] };
    const line = { type: 'paragraph', content: [{ type: 'text', text: 'a' }, note, { type: 'hardBreak' }] };
    sitDown(contentSchema.nodeFromJSON({ type: 'doc', content: [line] })).type('"b" --');
    expect(typist.read()).toBe('doc(paragraph("a", footnote("n"), hardBreak, "“b” –"))');
  });
});

test('a line without letters begins where the language does', () => {
  sitDown().type('1/');
  const line = () => typist.view.dom.querySelector('p');
  expect(line()?.className).toBe('no-letters');
  typist.type('a');
  expect(line()?.className).toBe('');
  expect(line()?.dir).toBe('auto');
});

describe('what is not for words', () => {
  const insert = (part: 'headline' | 'internalNote', words: string) => {
    const { from } = rangeOfPart(typist.view.state.doc, part);
    return typist.view.state.tr.insertText(words, from);
  };

  test('leaves a headline and a note as soon as it is there, in one step for undo', () => {
    sitDown(aStory('Text'));
    typist.view.dispatch(insert('headline', 'One\ttwo\u202e th\u0007ree'));
    typist.view.dispatch(insert('internalNote', 'a\tb\u202dc'));
    expect(wordsOf(typist.view.state.doc)).toMatchObject({
      headline: 'One two three',
      internalNote: 'a\tbc',
    });
    undoOnce();
    undoOnce();
    expect(wordsOf(typist.view.state.doc)).toMatchObject({ headline: '', internalNote: '' });
  });

  test('is left alone where others brought it, since every room would take it out', () => {
    sitDown(aStory('Text'));
    typist.view.dispatch(insert('headline', 'a\tb').setMeta('rebased', 0));
    expect(wordsOf(typist.view.state.doc).headline).toBe('a\tb');
    typist.view.dispatch(insert('headline', 'c'));
    expect(wordsOf(typist.view.state.doc).headline).toBe('ca b');
  });
});
