import type { Node } from 'prosemirror-model';
import { type Command, EditorState, TextSelection } from 'prosemirror-state';
import { addRowAfter } from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import { describe, expect, test } from 'vitest';
import type { Embed } from '#lib/content/embed.ts';
import { contentSchema } from '#lib/content/schema.ts';
import { storyOf } from '#lib/content/story.ts';
import { linkToArticle, unlinkArticle } from './article-link.ts';
import { BLOCKS, type BlockHost, LINE_KINDS } from './block-choices.ts';
import { blockPlugins } from './block-plugins.ts';
import { crossEdge } from './footnote-caret.ts';
import {
  insertAttribution,
  insertDivider,
  insertEmbed,
  insertFigure,
  insertFootnote,
  insertKeyPoints,
  insertPullQuote,
  insertRelatedArticle,
  insertTable,
} from './insert-block.ts';
import { TABLE_ACTIONS, tablePlugins } from './table-editing.ts';

const ARTICLE = '0190a000-0000-7000-8000-000000000001';
const EMBED: Embed = { provider: 'youtube', id: 'dQw4w9WgXcQ' };
const row = (name: string) => `tableRow(${name}(paragraph), ${name}(paragraph))`;

function stateOf(doc: Node, position: number): EditorState {
  const state = EditorState.create({ doc, plugins: [...blockPlugins(), ...tablePlugins()] });
  return state.apply(state.tr.setSelection(TextSelection.create(doc, position)));
}

function bodyOf(...content: object[]): Node {
  return contentSchema.nodeFromJSON({ type: 'doc', content });
}

const paragraph = (text: string) => ({
  type: 'paragraph',
  ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
});

function run(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (transaction) => {
    next = state.apply(transaction);
  });
  next.doc.check();
  return next;
}

function press(state: EditorState, key: string): EditorState {
  let next = state;
  const view = {
    get state() {
      return next;
    },
    dispatch: (transaction: EditorState['tr']) => {
      next = next.apply(transaction);
    },
  } as EditorView;
  for (const plugin of state.plugins.slice(0, 1)) {
    plugin.props.handleKeyDown?.call(plugin, view, { key } as KeyboardEvent);
  }
  next.doc.check();
  return next;
}

function type(state: EditorState, text: string): EditorState {
  return state.apply(state.tr.insertText(text));
}

const lineAt = (state: EditorState) => state.selection.$head.parent.type.name;

describe('in place of a blank paragraph comes', () => {
  test.each<[string, Command, string, string]>([
    ['a table', insertTable(2, 2), `table(${row('tableHeader')}, ${row('tableCell')})`, 'paragraph'],
    [
      'key points',
      insertKeyPoints,
      'keyPoints(keyPointsTitle, bulletList(listItem(paragraph)))',
      'keyPointsTitle',
    ],
    ['a pull quote', insertPullQuote, 'pullQuote(paragraph, attribution)', 'paragraph'],
    ['a picture to come', insertFigure, 'figure(caption, credit)', 'caption'],
    ['an embed, and a paragraph to go on in', insertEmbed(EMBED), 'embed, paragraph', 'paragraph'],
    ['a related story', insertRelatedArticle(ARTICLE), 'relatedArticle, paragraph', 'paragraph'],
    ['a divider', insertDivider, 'horizontalRule, paragraph', 'paragraph'],
  ])('%s', (_, command, made, line) => {
    const state = run(stateOf(bodyOf(paragraph('')), 1), command);
    expect(state.doc.toString()).toBe(`doc(${made})`);
    expect(lineAt(state)).toBe(line);
  });
});

test('after words a block stands behind its paragraph, and inside a list behind the list', () => {
  const words = run(stateOf(bodyOf(paragraph('Fire'), paragraph('Out')), 3), insertDivider);
  expect(words.doc.toString()).toBe('doc(paragraph("Fire"), horizontalRule, paragraph("Out"))');
  const list = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('one')] }] };
  const state = run(stateOf(bodyOf(list), 4), insertEmbed(EMBED));
  expect(state.doc.toString()).toBe('doc(bulletList(listItem(paragraph("one"))), embed, paragraph)');
});

describe('in the document of a whole story', () => {
  const story = storyOf({
    kicker: '',
    headline: 'Fire',
    standfirst: '',
    datelinePlace: '',
    datelineAgency: '',
    body: { type: 'doc', content: [paragraph('')] },
    editorsNote: '',
    internalNote: '',
  });
  const positions: Record<string, number> = {};
  story.descendants((node, position) => {
    positions[node.type.name] = position + 1;
  });

  test('blocks go into the body', () => {
    const state = run(stateOf(story, positions.paragraph ?? 0), insertFigure);
    expect(state.doc.child(5).toString()).toBe('body(figure(caption, credit))');
  });

  test.each([...LINE_KINDS, ...BLOCKS])('a headline takes no $name', ({ isPossible }) => {
    expect(isPossible(stateOf(story, positions.headline ?? 0))).toBe(false);
  });
});

test('every choice of the menu does what it says or asks first', () => {
  const mark = { type: 'articleLink', attrs: { articleId: ARTICLE } };
  const linked = { type: 'paragraph', content: [{ type: 'text', text: 'No', marks: [mark] }] };
  const quote = stateOf(bodyOf({ type: 'blockquote', content: [linked] }), 2);
  const state = quote.apply(quote.tr.setSelection(TextSelection.create(quote.doc, 2, 4)));
  for (const choice of BLOCKS) {
    expect(choice.isPossible(state), choice.name).toBe(true);
    const asked: string[] = [];
    let made = state;
    const host: BlockHost = {
      run: (command) => {
        made = run(state, command);
      },
      ask: (question) => asked.push(question),
    };
    choice.run(host);
    expect(made !== state || asked[0] === choice.name, choice.name).toBe(true);
  }
});

describe('Enter', () => {
  test('goes through the lines of a picture and out of it', () => {
    let state = type(run(stateOf(bodyOf(paragraph('')), 1), insertFigure), 'Boats');
    state = press(state, 'Enter');
    expect(lineAt(state)).toBe('credit');
    state = type(press(state, 'Enter'), 'Next');
    expect(state.doc.toString()).toBe('doc(figure(caption("Boats"), credit), paragraph("Next"))');
  });

  test('goes from a quotation set large to who said it, and out', () => {
    const state = press(run(stateOf(bodyOf(paragraph('')), 1), insertPullQuote), 'Enter');
    expect(lineAt(state)).toBe('attribution');
    expect(press(state, 'Enter').doc.lastChild?.type.name).toBe('paragraph');
  });

  test('in a blank last point leaves the box without it', () => {
    const box = {
      type: 'keyPoints',
      content: [
        { type: 'keyPointsTitle' },
        {
          type: 'bulletList',
          content: ['one', ''].map((text) => ({ type: 'listItem', content: [paragraph(text)] })),
        },
      ],
    };
    const doc = bodyOf(box);
    const state = press(stateOf(doc, doc.content.size - 4), 'Enter');
    expect(state.doc.toString()).toBe(
      'doc(keyPoints(keyPointsTitle, bulletList(listItem(paragraph("one")))), paragraph)',
    );
    expect(state.selection.$head.depth).toBe(1);
  });

  test('in a footnote goes on with the sentence', () => {
    const state = type(run(stateOf(bodyOf(paragraph('ab')), 2), insertFootnote), 'note');
    expect(type(press(state, 'Enter'), '!').doc.toString()).toBe(
      'doc(paragraph("a", footnote("note"), "!b"))',
    );
  });
});

describe('Backspace', () => {
  test.each<[string, Command]>([
    ['key points', insertKeyPoints],
    ['a pull quote', insertPullQuote],
    ['a picture to come', insertFigure],
  ])('takes %s away while nothing is in it', (_, insert) => {
    const state = run(stateOf(bodyOf(paragraph('')), 1), insert);
    expect(press(state, 'Backspace').doc.toString()).toBe('doc(paragraph)');
    expect(press(type(state, 'x'), 'Backspace').doc.textContent).toBe('x');
  });

  test('takes an empty footnote away, and an empty line for who said it', () => {
    const note = run(stateOf(bodyOf(paragraph('ab')), 2), insertFootnote);
    expect(press(note, 'Backspace').doc.toString()).toBe('doc(paragraph("ab"))');
    const quote = bodyOf({ type: 'blockquote', content: [paragraph('No')] });
    const named = run(stateOf(quote, 2), insertAttribution);
    expect(lineAt(named)).toBe('attribution');
    expect(press(named, 'Backspace').doc.toString()).toBe(quote.toString());
  });
});

test('a footnote holds no footnote, and nobody is named twice for one quotation', () => {
  const note = run(stateOf(bodyOf(paragraph('ab')), 2), insertFootnote);
  expect(insertFootnote(note)).toBe(false);
  const quote = run(stateOf(bodyOf(paragraph('')), 1), insertPullQuote);
  expect(insertAttribution(quote)).toBe(false);
});

test('words are linked to a story in place of an address, and the link goes without them', () => {
  const marks = [{ type: 'link', attrs: { href: 'https://example.org/' } }];
  const doc = bodyOf({ type: 'paragraph', content: [{ type: 'text', text: 'Fire', marks }] });
  const state = stateOf(doc, 1).apply(stateOf(doc, 1).tr.setSelection(TextSelection.create(doc, 1, 5)));
  const linked = run(state, linkToArticle(ARTICLE));
  expect(linked.doc.toString()).toBe('doc(paragraph(articleLink("Fire")))');
  expect(run(linked, unlinkArticle).doc.toString()).toBe('doc(paragraph("Fire"))');
  expect(unlinkArticle(state)).toBe(false);
});

test.each([
  ['before a note goes into it', 2, 1, 3],
  ['at the end of a note goes out of it', 4, 1, 5],
  ['behind a note goes back into it', 5, -1, 4],
  ['at the start of a note goes back before it', 3, -1, 2],
])('an arrow %s', (_, from, step, to) => {
  const note = { type: 'footnote', content: [{ type: 'text', text: 'n' }] };
  const text = (words: string) => ({ type: 'text', text: words });
  const doc = bodyOf({ type: 'paragraph', content: [text('a'), note, text('b')] });
  expect(crossEdge(stateOf(doc, from), step === 1 ? 1 : -1)?.selection.head).toBe(to);
  expect(crossEdge(stateOf(doc, from), step === 1 ? -1 : 1)).toBeNull();
});

describe('a table', () => {
  const table = run(stateOf(bodyOf(paragraph('')), 1), insertTable(2, 2));

  test('is walked by Tab, which leaves it from the last cell', () => {
    let state = table;
    for (const text of ['a', 'b', 'c', 'd']) state = press(type(state, text), 'Tab');
    expect(state.doc.textContent).toBe('abcd');
    expect(press(state, 'Tab').selection.eq(state.selection)).toBe(true);
  });

  test('grows and shrinks by its tools, and goes with the last of them', () => {
    const { addRow, addColumn, removeRow, removeColumn, removeTable } = TABLE_ACTIONS;
    const larger = run(run(table, addRow), addColumn);
    expect(larger.doc.firstChild?.childCount).toBe(3);
    expect(larger.doc.firstChild?.firstChild?.childCount).toBe(3);
    const smaller = run(run(larger, removeRow), removeColumn);
    expect(smaller.doc.firstChild?.childCount).toBe(2);
    expect(run(smaller, removeTable).doc.toString()).toBe('doc(paragraph)');
  });

  test('grows no further than a story may hold', () => {
    const long = run(stateOf(bodyOf(paragraph('')), 1), insertTable(200, 1));
    expect(addRowAfter(long)).toBe(true);
    expect(TABLE_ACTIONS.addRow(long)).toBe(false);
  });

  test('is evened out after one’s own change, and left alone after a change that arrived', () => {
    const lastCell = table.doc.content.size - 6;
    const cut = table.tr.delete(lastCell, lastCell + 4);
    expect(table.apply(cut).doc.firstChild?.lastChild?.childCount).toBe(2);
    const arrived = table.tr.delete(lastCell, lastCell + 4).setMeta('rebased', 0);
    expect(table.apply(arrived).doc.firstChild?.lastChild?.childCount).toBe(1);
  });
});
