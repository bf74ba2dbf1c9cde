// @vitest-environment jsdom
import { EditorView } from 'prosemirror-view';
import { expect, test } from 'vitest';
import { FakeJournal } from '#components/editor/testing/fake-journal.ts';
import { aStory, StoryServer, StoryTab, settled } from '#components/editor/testing/story-world.ts';
import { rangeOfPart } from '#lib/content/story.ts';
import { caretOf, carets, withPeople } from './carets.ts';
import type { PersonHere } from './messages.ts';
import { neighboursOf } from './people.ts';

const OWN = { clientId: 'mine', personId: 'ada' };

/** A tab of Ada's that sees Grace, and one of Linus's who types. */
async function aRoom(words = 'abcdef') {
  const server = new StoryServer(aStory(words));
  const [ada, linus] = [new StoryTab(server, new FakeJournal(), [carets()]), new StoryTab(server)];
  for (const tab of [ada, linus]) await tab.client.start();
  const body = rangeOfPart(ada.doc(), 'body').from + 1;
  const report = (place: Partial<PersonHere>) => {
    const grace = { clientId: 'g', personId: 'grace', name: 'Grace', version: 0, anchor: null, head: null };
    const people = neighboursOf([{ ...grace, ...place }], OWN);
    ada.client.dispatch(withPeople(ada.client.readState().tr, people));
  };
  /** Grace's caret in Ada's text, counted from its start. */
  const caret = () => {
    const place = caretOf(ada.client.readState(), 'g');
    return place === null ? null : place - body;
  };
  const at = (offset: number, version = 0) => ({ version, anchor: body + offset, head: body + offset });
  return { server, ada, linus, report, caret, at };
}

test('a caret that was told of an older text is where those words are now', async () => {
  const { ada, linus, report, caret, at } = await aRoom();
  linus.type('one ');
  linus.type('two ');
  await settled();
  await ada.client.catchUp();
  report(at(3, 1));
  expect(caret()).toBe(7);
  report(at(3, 0));
  expect(caret()).toBe(11);
});

test('a caret that was told of a text not known here yet stays until it is', async () => {
  const { ada, linus, report, caret, at } = await aRoom();
  report(at(2));
  linus.type('0123456789');
  await settled();
  report(at(14, 1));
  expect(caret()).toBe(2);
  await ada.client.catchUp();
  expect(caret()).toBe(14);
});

test('what is typed here and not confirmed yet moves it too, and confirming that does not', async () => {
  const { ada, report, caret, at } = await aRoom();
  ada.goOffline();
  ada.type('mine ');
  await settled();
  report(at(3));
  expect(caret()).toBe(8);
  ada.goOnline();
  await settled();
  expect(ada.client.version()).toBe(1);
  expect(caret()).toBe(8);
  report(at(4, 0));
  expect(caret()).toBe(9);
});

test('what others do while own words are unconfirmed is counted once', async () => {
  const { ada, linus, report, caret, at } = await aRoom();
  ada.goOffline();
  ada.type('mine ');
  linus.type('LINUS ', 2);
  await settled();
  ada.goOnline();
  await settled();
  await ada.client.catchUp();
  expect(ada.text()).toBe('mine abLINUS cdef');
  report(at(3, 0));
  expect(caret()).toBe(3 + 'mine '.length + 'LINUS '.length);
});

test('a caret told of a text too old to be mapped is not shown at a wrong place', async () => {
  const { ada, linus, report, caret, at } = await aRoom();
  for (let count = 0; count < 501; count += 1) linus.type('x');
  await settled();
  await ada.client.catchUp();
  report(at(3, 0));
  expect(caret()).toBeNull();
  report(at(3, 1));
  expect(caret()).toBe(503);
});

test('whoever is not in the text has no caret, and a selection is shown with a name', async () => {
  const { ada, report, caret, at } = await aRoom();
  const view = new EditorView(document.createElement('div'), { state: ada.client.readState() });
  ada.client.show(view);
  report({ ...at(1), head: at(4).head });
  expect(view.dom.querySelector('.their-caret')).toMatchObject({
    dataset: { name: 'Grace' },
    ariaHidden: 'true',
  });
  expect(view.dom.querySelector('.their-selection')?.textContent).toBe('bcd');
  report({});
  expect(caret()).toBeNull();
  expect(view.dom.querySelector('.their-caret')).toBeNull();
  view.destroy();
});
