// @vitest-environment jsdom
import { history, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { NodeSelection, TextSelection } from 'prosemirror-state';
import { afterEach, expect, test } from 'vitest';
import { aStory } from '#components/editor/testing/story-world.ts';
import { Typist } from '#components/editor/testing/typist.ts';
import { contentSchema } from '#lib/content/schema.ts';
import { rangeOfPart } from '#lib/content/story.ts';
import { blockMoves, lastMove } from './move-blocks.ts';

let typist: Typist;
afterEach(() => typist.leave());

function sitDown(doc: Node, position?: number): Typist {
  typist = new Typist(doc, [...blockMoves(), history()], position);
  return typist;
}

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const bodyOf = (...content: object[]) => contentSchema.nodeFromJSON({ type: 'doc', content });
const alt = (key: string) => typist.press(key, { altKey: true });
const said = () => lastMove(typist.view.state);

test('a block goes up and down with its caret, and one undo takes a move back', () => {
  sitDown(bodyOf(paragraph('one'), paragraph('two'), { type: 'horizontalRule' }), 7);
  alt('ArrowUp');
  expect(typist.read()).toBe('doc(paragraph("two"), paragraph("one"), horizontalRule)');
  expect(typist.view.state.selection.from).toBe(2);
  expect(said()).toBe('Moved above “one”.');
  alt('ArrowDown');
  alt('ArrowDown');
  expect(typist.read()).toBe('doc(paragraph("one"), horizontalRule, paragraph("two"))');
  expect(said()).toBe('Moved below the divider.');
  undo(typist.view.state, typist.view.dispatch);
  expect(typist.read()).toBe('doc(paragraph("one"), paragraph("two"), horizontalRule)');
});

test('all blocks that the selection touches go together', () => {
  sitDown(bodyOf(paragraph('one'), paragraph('two'), paragraph('three')), 1);
  const { tr } = typist.view.state;
  typist.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, 2, 7)));
  alt('ArrowDown');
  expect(typist.read()).toBe('doc(paragraph("three"), paragraph("one"), paragraph("two"))');
});

test('a selected card goes alone', () => {
  sitDown(bodyOf(paragraph('one'), { type: 'horizontalRule' }, paragraph('two')));
  const { tr } = typist.view.state;
  typist.view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, 5)));
  alt('ArrowDown');
  expect(typist.read()).toBe('doc(paragraph("one"), paragraph("two"), horizontalRule)');
  expect(typist.view.state.selection).toBeInstanceOf(NodeSelection);
});

test('an item goes within its list, and at the end of the list all of it goes on', () => {
  const item = (text: string) => ({ type: 'listItem', content: [paragraph(text)] });
  sitDown(bodyOf(paragraph('x'), { type: 'bulletList', content: [item('a'), item('b')] }));
  alt('ArrowUp');
  expect(typist.read()).toBe(
    'doc(paragraph("x"), bulletList(listItem(paragraph("b")), listItem(paragraph("a"))))',
  );
  alt('ArrowUp');
  expect(typist.read()).toBe(
    'doc(bulletList(listItem(paragraph("b")), listItem(paragraph("a"))), paragraph("x"))',
  );
});

test('at the end of the body it says so, and nothing leaves the body', () => {
  const story = aStory('one');
  sitDown(story, rangeOfPart(story, 'body').to - 1);
  expect(alt('ArrowDown')).toBe(true);
  expect(typist.view.state.doc.eq(story)).toBe(true);
  expect(said()).toBe('This is the last block of the text already.');
});

test('elsewhere in the story the keys are the browser’s', () => {
  sitDown(aStory('one'), 1);
  expect(alt('ArrowDown')).toBe(false);
});
