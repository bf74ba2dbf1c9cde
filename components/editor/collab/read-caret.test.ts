// @vitest-environment jsdom
import { EditorView } from 'prosemirror-view';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aStory, StoryServer, StoryTab, settled } from '#components/editor/testing/story-world.ts';
import { carets, withPeople } from './carets.ts';
import type { Neighbour } from './people.ts';

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
  tab = new StoryTab(server, undefined, [carets()]);
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
