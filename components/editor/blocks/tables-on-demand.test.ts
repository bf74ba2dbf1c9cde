// @vitest-environment jsdom
import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { afterEach, expect, test } from 'vitest';
import { stateAfter } from '#components/editor/collab/grown-plugins.ts';
import { aStory, StoryServer, StoryTab } from '#components/editor/testing/story-world.ts';
import { rangeOfPart } from '#lib/content/story.ts';
import { blockPlugins } from './block-plugins.ts';
import { insertTable } from './insert-block.ts';

let view: EditorView;
afterEach(() => view.destroy());

function open(doc = aStory('')): void {
  const { from } = rangeOfPart(doc, 'body');
  const state = EditorState.create({ doc, plugins: blockPlugins() });
  view = new EditorView(document.body.appendChild(document.createElement('div')), {
    state: state.apply(state.tr.setSelection(TextSelection.create(doc, from + 1))),
    dispatchTransaction: (transaction) => view.updateState(stateAfter(view.state, transaction)),
    handleScrollToSelection: () => true,
  });
}

const pressTab = () => {
  const event = new KeyboardEvent('keydown', { key: 'Tab' });
  return view.someProp('handleKeyDown', (handle) => handle(view, event)) ?? false;
};

test('a story without tables never asks for their editing', async () => {
  open();
  const { plugins } = view.state;
  view.dispatch(view.state.tr.insertText('Words'));
  await new Promise((next) => setTimeout(next));
  expect(view.state.plugins).toBe(plugins);
});

test('the first table brings it, in its place among the plugins, and the words stay', async () => {
  open();
  const before = view.state.plugins;
  insertTable(2, 2)(view.state, view.dispatch);
  view.dispatch(view.state.tr.insertText('One'));
  await expect.poll(() => view.state.plugins.length).toBe(before.length + 1);
  expect(view.state.plugins.at(0)).toBe(before.at(0));
  expect(view.state.plugins.at(-1)).toBe(before.at(-1));
  expect(pressTab()).toBe(true);
  view.dispatch(view.state.tr.insertText('Two'));
  expect(view.state.doc.textContent).toBe('OneTwo');
});

test('a story that is loaded anew has it again', async () => {
  const server = new StoryServer(aStory('Text'));
  const tab = new StoryTab(server, undefined, blockPlugins());
  view = new EditorView(document.createElement('div'), {
    state: tab.client.readState(),
    dispatchTransaction: tab.client.dispatch,
    handleScrollToSelection: () => true,
  });
  tab.client.show(view);
  await tab.client.start();
  const count = view.state.plugins.length;
  tab.moveTo(rangeOfPart(tab.doc(), 'body').from + 1);
  insertTable(2, 2)(view.state, view.dispatch);
  await expect.poll(() => view.state.plugins.length).toBe(count + 1);
  expect(tab.client.readState()).toBe(view.state);
  await tab.client.flush();
  await tab.client.setBack({ kind: 'refused', reason: 'It fits nothing.' });
  expect(tab.client.readState().plugins.length).toBe(count);
  await expect.poll(() => view.state.plugins.length).toBe(count + 1);
});
