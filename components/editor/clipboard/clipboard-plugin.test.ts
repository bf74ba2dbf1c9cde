// @vitest-environment jsdom
import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { aBody } from '#components/editor/testing/article.ts';
import { contentSchema } from '#lib/content/schema.ts';
import { storyOf } from '#lib/content/story.ts';
import { type ClipboardCallbacks, clipboardPlugin } from './clipboard-plugin.ts';

const views: EditorView[] = [];
afterEach(() => {
  for (const view of views.splice(0)) view.destroy();
});

function anEditor(doc = contentSchema.nodeFromJSON(aBody('The boats are late')), from = 1, to = from) {
  const findStory = vi.fn<ClipboardCallbacks['findStory']>(async () => null);
  const callbacks = { onDropped: vi.fn(), onEmbedAddress: vi.fn(), findStory };
  const state = EditorState.create({ doc, plugins: [clipboardPlugin(callbacks)] });
  const view = new EditorView(document.createElement('div'), {
    state: state.apply(state.tr.setSelection(TextSelection.create(doc, from, to))),
  });
  views.push(view);
  return { view, callbacks, text: () => view.state.doc.toString() };
}

/** A paste event as a browser makes it of what is on the clipboard; jsdom has none of its own. */
function pasteEvent(text: string): ClipboardEvent {
  const clipboardData = { getData: (type: string) => (type === 'text/plain' ? text : ''), files: [] };
  return Object.assign(new Event('paste'), { clipboardData }) as unknown as ClipboardEvent;
}

const empty = contentSchema.nodeFromJSON({ type: 'doc', content: [{ type: 'paragraph' }] });

describe('a paste', () => {
  test('of HTML comes in clean, and tells what was left out', () => {
    const { view, callbacks, text } = anEditor(empty);
    view.pasteHTML(
      '<h1>Part</h1><p style="color:red">Words <b>bold</b></p><p>&nbsp;</p><img src="a.png">',
      pasteEvent(''),
    );
    expect(text()).toBe('doc(heading("Part"), paragraph("Words ", bold("bold")))');
    expect(callbacks.onDropped).toHaveBeenCalledExactlyOnceWith([{ what: 'pictures', count: 1 }]);
  });

  test('of a few words stays in the line', () => {
    const { view, callbacks, text } = anEditor(undefined, 5);
    view.pasteHTML(
      '<meta charset="utf-8"><span style="font-family:Arial"><b>two</b> small</span>',
      pasteEvent(''),
    );
    expect(text()).toBe('doc(paragraph("The ", bold("two"), " smallboats are late"))');
    expect(callbacks.onDropped).not.toHaveBeenCalled();
  });

  test('of text copied in this editor keeps what only this editor knows', () => {
    const { view, text } = anEditor(empty);
    view.pasteHTML('<p data-pm-slice="1 1 []">A <mark data-tk="">TK</mark></p>', pasteEvent(''));
    expect(text()).toBe('doc(paragraph("A ", highlight("TK")))');
  });

  test.each([
    [
      'blank lines part paragraphs',
      'One\n\nTwo\n\n\n\nThree',
      'paragraph("One"), paragraph("Two"), paragraph("Three")',
    ],
    [
      'hard-wrapped lines are joined',
      'The harbour was closed on Monday after a storm with\nwaves of nine metres hit the coast, the office said in\na statement.\n\nIt opens again on Friday, it added, if the weather\nallows.',
      'paragraph("The harbour was closed on Monday after a storm with waves of nine metres hit the coast, the office said in a statement."), paragraph("It opens again on Friday, it added, if the weather allows.")',
    ],
    ['tags are words', '<b>bold</b>', 'paragraph("<b>bold</b>")'],
  ])('of plain text: %s', (_, pasted, expected) => {
    const { view, text } = anEditor(empty);
    view.pasteText(pasted, pasteEvent(pasted));
    expect(text()).toBe(`doc(${expected})`);
  });
});

describe('a pasted address', () => {
  const paste = (view: EditorView, text: string) => view.pasteText(text, pasteEvent(text));

  test('links the selected words, without what follows people', () => {
    const { view, text } = anEditor(undefined, 5, 10);
    paste(view, ' https://boats.example/?utm_source=x&a=1 ');
    expect(text()).toBe('doc(paragraph("The ", link("boats"), " are late"))');
    expect(view.state.doc.nodeAt(5)?.marks[0]?.attrs.href).toBe('https://boats.example/?a=1');
  });

  test('without a selection is its own words, linked', () => {
    const { view, text } = anEditor(undefined, 5);
    paste(view, 'https://boats.example/');
    expect(text()).toBe('doc(paragraph("The ", link("https://boats.example/"), "boats are late"))');
  });

  test.each(['javascript:alert(1)', 'https://a.example and more'])(
    'that is none, as %j, is text',
    (pasted) => {
      const { view } = anEditor(undefined, 5, 10);
      paste(view, pasted);
      expect(view.state.doc.textContent).toBe(`The ${pasted} are late`);
    },
  );

  test('of an embed on an empty line is offered as one', () => {
    const { view, callbacks, text } = anEditor(empty);
    paste(view, 'https://youtu.be/dQw4w9WgXcQ');
    expect(text()).toBe('doc(paragraph(link("https://youtu.be/dQw4w9WgXcQ")))');
    const embed = { provider: 'youtube', id: 'dQw4w9WgXcQ' };
    expect(callbacks.onEmbedAddress).toHaveBeenCalledExactlyOnceWith(view, embed, 0);
  });

  test('of an embed in a sentence is a link and nothing else', () => {
    const { view, callbacks } = anEditor(undefined, 5);
    paste(view, 'https://youtu.be/dQw4w9WgXcQ');
    expect(callbacks.onEmbedAddress).not.toHaveBeenCalled();
  });
});

describe('a pasted address of a story of the newsroom’s own', () => {
  const STORY = { id: '0190a000-0000-7000-8000-000000000001', headline: 'Ferries stop' };
  const OWN = 'https://newsroom.example/news/ferries';

  async function pasteOwn(editor: ReturnType<typeof anEditor>, meanwhile = () => {}) {
    const found = Promise.resolve(STORY);
    editor.callbacks.findStory.mockReturnValue(found);
    editor.view.pasteText(OWN, pasteEvent(OWN));
    meanwhile();
    await found;
    await Promise.resolve();
  }

  test('links the selected words to the story, wherever it may move', async () => {
    const editor = anEditor(undefined, 5, 10);
    await pasteOwn(editor);
    expect(editor.text()).toBe('doc(paragraph("The ", articleLink("boats"), " are late"))');
    expect(editor.view.state.doc.nodeAt(5)?.marks[0]?.attrs.articleId).toBe(STORY.id);
    expect(editor.callbacks.findStory).toHaveBeenCalledExactlyOnceWith(OWN);
  });

  test('without a selection stands as the headline, also when words came before it meanwhile', async () => {
    const editor = anEditor(undefined, 5);
    await pasteOwn(editor, () => editor.view.dispatch(editor.view.state.tr.insertText('So ', 1)));
    expect(editor.text()).toBe('doc(paragraph("So The ", articleLink("Ferries stop"), "boats are late"))');
  });

  test('stays a link when the story cannot be looked up', async () => {
    const editor = anEditor(undefined, 5, 10);
    editor.callbacks.findStory.mockRejectedValue(new Error('Off line.'));
    editor.view.pasteText(OWN, pasteEvent(OWN));
    await new Promise((next) => setImmediate(next));
    expect(editor.text()).toBe('doc(paragraph("The ", link("boats"), " are late"))');
  });
});

test('a paste with Shift held takes the words only', () => {
  const { view, text } = anEditor(empty);
  const formats: Record<string, string> = {
    'text/plain': 'Bold words',
    'text/html': '<p><b>Bold</b> words</p>',
  };
  const clipboardData = { getData: (type: string) => formats[type] ?? '', files: [] };
  const paste = () =>
    view.dom.dispatchEvent(Object.assign(new Event('paste', { cancelable: true }), { clipboardData }));
  view.dom.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'V', keyCode: 86, ctrlKey: true, shiftKey: true }),
  );
  paste();
  expect(text()).toBe('doc(paragraph("Bold words"))');
  view.dispatch(view.state.tr.delete(1, 11));
  view.dom.dispatchEvent(new KeyboardEvent('keydown', { key: 'v', keyCode: 86, ctrlKey: true }));
  paste();
  expect(text()).toBe('doc(paragraph(bold("Bold"), " words"))');
});

describe('a paste into a part of the story that is plain text', () => {
  const words = {
    kicker: '',
    headline: '',
    standfirst: '',
    datelinePlace: '',
    datelineAgency: '',
    editorsNote: '',
    internalNote: '',
    body: aBody('Text'),
  };
  const story = storyOf(words);

  test.each([
    ['the headline, as one line', 3, 'headline("One Two")'],
    ['a note, with its line breaks', story.content.size - 1, 'internalNote("One", hardBreak, "Two")'],
  ])('goes into %s', (_, position, expected) => {
    const { view, text } = anEditor(story, position);
    view.pasteText('One\n\nTwo', pasteEvent('One\n\nTwo'));
    expect(text()).toContain(expected);
    expect(view.state.doc.childCount).toBe(story.childCount);
  });
});
