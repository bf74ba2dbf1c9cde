import { expect, test } from 'vitest';
import type { StoredMark, StoredNode } from './body.ts';
import { contentSchema } from './schema.ts';
import { countTk, tkPlaces } from './tk.ts';

const HIGHLIGHT: StoredMark = { type: 'highlight' };
const text = (words: string, ...marks: StoredMark[]): StoredNode => ({ type: 'text', text: words, marks });
const doc = (...content: StoredNode[]): StoredNode => ({
  type: 'doc',
  content: [{ type: 'paragraph', content }],
});

test.each<[string, number, StoredNode]>([
  ['plain words', 0, doc(text('The boats are back.'))],
  ['the letters alone', 1, doc(text('Some TK boats'))],
  ['the letters doubled', 1, doc(text('Some TKTK boats'))],
  ['the letters in quotes and at the end', 2, doc(text('“TK” boats by TK.'))],
  ['the letters inside words', 0, doc(text('ATKINS, HTK2 and TKs'))],
  ['small letters, which abbreviate other things', 0, doc(text('10 tk a kilo'))],
  ['the letters beside Hebrew words', 1, doc(text('שלום TK עולם'))],
  ['a highlight', 1, doc(text('how many ', HIGHLIGHT), text('boats'))],
  [
    'a highlight with a bold word in it',
    1,
    doc(text('how ', HIGHLIGHT), text('many', { type: 'bold' }, HIGHLIGHT)),
  ],
  ['two highlights apart', 2, doc(text('a', HIGHLIGHT), text(' b '), text('c', HIGHLIGHT))],
  ['the letters in a highlight, once', 1, doc(text('TK', HIGHLIGHT))],
  ['the letters that bold breaks', 1, doc(text('T', { type: 'bold' }), text('K'))],
  ['a footnote that is still to come', 1, doc(text('Fire'), { type: 'footnote', content: [text('TK')] })],
  ['a letter on each side of a line break', 0, doc(text('T'), { type: 'hardBreak' }, text('K'))],
])('in %s %i places are to come', (_, count, body) => {
  expect(countTk(body)).toBe(count);
  expect(tkPlaces(contentSchema.nodeFromJSON(body))).toHaveLength(count);
});

test('the places of a document come in its order and say what is to come', () => {
  const note = { type: 'footnote', content: [text('TK')] };
  const line = doc(text('Some TK, '), note, text('a '), text('new', HIGHLIGHT), text(' pier', HIGHLIGHT));
  const document = contentSchema.nodeFromJSON(line);
  const words = tkPlaces(document).map(({ from, to }) => document.textBetween(from, to));
  expect(words).toEqual(['TK', 'TK', 'new pier']);
});
