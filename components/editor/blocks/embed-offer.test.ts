// @vitest-environment jsdom
import { history, undo } from 'prosemirror-history';
import { TextSelection } from 'prosemirror-state';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clipboardPlugin } from '#components/editor/clipboard/clipboard-plugin.ts';
import { aBody } from '#components/editor/testing/article.ts';
import { Typist } from '#components/editor/testing/typist.ts';
import { contentSchema } from '#lib/content/schema.ts';
import { embedOfferOf, embedOfferPlugin, offerEmbed, refuseOffer, takeOffer } from './embed-offer-plugin.ts';

const ADDRESS = 'https://youtu.be/dQw4w9WgXcQ';
let typist: Typist;

beforeEach(() => {
  const pastes = clipboardPlugin({
    onDropped() {},
    onEmbedAddress: offerEmbed,
    findStory: async () => null,
  });
  const doc = contentSchema.nodeFromJSON(aBody('One', '', 'Two'));
  typist = new Typist(doc, [embedOfferPlugin(), pastes, history()], 6);
  const clipboardData = { getData: (type: string) => (type === 'text/plain' ? ADDRESS : ''), files: [] };
  const event = Object.assign(new Event('paste'), { clipboardData }) as unknown as ClipboardEvent;
  typist.view.pasteText(ADDRESS, event);
});
afterEach(() => typist.leave());

const offer = () => embedOfferOf(typist.view.state);
const AS_LINK = `doc(paragraph("One"), paragraph(link("${ADDRESS}")), paragraph("Two"))`;

test('a pasted address is a link, and its card is offered', () => {
  expect(typist.read()).toBe(AS_LINK);
  expect(offer()?.embed).toEqual({ provider: 'youtube', id: 'dQw4w9WgXcQ' });
});

test('Enter takes the card, and one undo brings the link back without the offer', () => {
  expect(typist.press('Enter')).toBe(true);
  expect(typist.read()).toBe('doc(paragraph("One"), embed, paragraph("Two"))');
  expect(offer()).toBeNull();
  undo(typist.view.state, typist.view.dispatch);
  expect(typist.read()).toBe(AS_LINK);
  expect(offer()).toBeNull();
});

describe('the link stays', () => {
  test.each<[string, () => unknown]>([
    ['on Escape', () => typist.press('Escape')],
    ['when it is refused', () => refuseOffer(typist.view)],
    ['when somebody types on', () => typist.type(' says')],
    [
      'when the caret goes elsewhere',
      () => {
        const { tr } = typist.view.state;
        typist.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, 1)));
      },
    ],
  ])('%s', (_, leave) => {
    leave();
    expect(offer()).toBeNull();
    expect(typist.press('Enter')).toBe(false);
    expect(typist.read()).toContain(`paragraph(link("${ADDRESS}")`);
  });
});

test('the offer stands, and means the same line, while others write above', () => {
  const { tr } = typist.view.state;
  typist.view.dispatch(tr.insertText('xyz', 1));
  takeOffer(typist.view);
  expect(typist.read()).toBe('doc(paragraph("xyzOne"), embed, paragraph("Two"))');
});
