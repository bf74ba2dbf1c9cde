// @vitest-environment jsdom
import { TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aStory, StoryServer, StoryTab, settled } from '#components/editor/testing/story-world.ts';
import { carets, withPeople } from './carets.ts';
import { partKeys } from './part-keys.ts';
import type { Neighbour } from './people.ts';
import { caretBeforeKeys } from './read-caret.ts';

const GRACE: Neighbour = {
  personId: 'grace',
  name: 'Grace',
  hue: 0,
  isMe: false,
  tabs: [{ clientId: 'g', personId: 'grace', name: 'Grace', version: 0, anchor: 3, head: 3 }],
};

let server: StoryServer;
let tab: StoryTab;
let view: EditorView;
beforeEach(async () => {
  server = new StoryServer(aStory('The first boat leaves at six.'));
  tab = new StoryTab(server, undefined, [carets(), caretBeforeKeys(), ...partKeys()]);
  await tab.client.start();
  const mount = document.body.appendChild(document.createElement('div'));
  const { client } = tab;
  view = new EditorView(mount, {
    state: client.readState(),
    attributes: { tabindex: '0' },
    dispatchTransaction: client.dispatch,
  });
  client.show(view);
  view.dom.focus();
});
afterEach(() => view.destroy());

/** Puts the caret behind a word of the body, as a click does before the browser tells of it. */
function clickBehind(word: string): void {
  const place = document.createTreeWalker(view.dom, NodeFilter.SHOW_TEXT).nextNode() as globalThis.Text;
  document.getSelection()?.collapse(place, place.data.indexOf(word) + word.length);
}

const wordsBeforeCaret = () =>
  tab.client
    .readState()
    .selection.$from.parent.textBetween(0, tab.client.readState().selection.$from.parentOffset);

test('a click is not undone by somebody else who moves', () => {
  clickBehind('first');
  tab.client.annotate((transaction) => withPeople(transaction, [GRACE]));
  expect(wordsBeforeCaret()).toBe('The first');
});

test('a click is not undone by what somebody else types', async () => {
  const grace = new StoryTab(server);
  await grace.client.start();
  grace.type('Now: ');
  await settled();
  clickBehind('first');
  await tab.client.catchUp();
  expect(wordsBeforeCaret()).toBe('Now: The first');
});

test('a key right after a click means the place that was clicked', () => {
  const { client } = tab;
  client.dispatch(client.readState().tr.setSelection(TextSelection.create(client.readState().doc, 1)));
  clickBehind('first');
  const key = { key: 'a', keyCode: 65, ctrlKey: true, bubbles: true, cancelable: true };
  view.dom.dispatchEvent(new KeyboardEvent('keydown', key));
  const { from, to } = client.readState().selection;
  expect(client.readState().doc.textBetween(from, to)).toBe('The first boat leaves at six.');
});
