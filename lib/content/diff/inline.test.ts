import { expect, test } from 'vitest';
import { diffInline, diffText, type InlineRun } from './inline.ts';

const said = (runs: readonly InlineRun[]) =>
  runs.map(({ kind, nodes }) => `${kind}: ${nodes.map(({ text }) => text).join('|')}`);

test.each([
  ['the same', 'The vote', 'The vote', ['same: The vote']],
  ['a word more', 'The vote', 'The late vote', ['same: The ', 'inserted: late ', 'same: vote']],
  ['a word less', 'The late vote', 'The vote', ['same: The ', 'deleted: late ', 'same: vote']],
  [
    'another word',
    'It is big.',
    'It is small.',
    ['same: It is ', 'deleted: big', 'inserted: small', 'same: .'],
  ],
  [
    'words in a row are one change',
    'It was a good day.',
    'It was no bad day.',
    ['same: It was ', 'deleted: a good', 'inserted: no bad', 'same:  day.'],
  ],
  ['nothing before', '', 'New', ['inserted: New']],
  ['nothing after', 'Old', '', ['deleted: Old']],
  ['Hebrew', 'התקציב אושר', 'התקציב נדחה', ['same: התקציב ', 'deleted: אושר', 'inserted: נדחה']],
  [
    'a script without spaces',
    '予算案可決',
    '予算案否決',
    ['same: 予算案', 'deleted: 可', 'inserted: 否', 'same: 決'],
  ],
])('%s', (_, before, after, expected) => {
  expect(said(diffText(before, after))).toEqual(expected);
});

const link = (href: string) => ({ type: 'link', attrs: { href } });

test.each([
  ['bold added', [], [{ type: 'bold' }], ['bold added']],
  ['italic removed', [{ type: 'italic' }], [], ['italic removed']],
  ['link changed', [link('https://a.example/')], [link('https://b.example/')], ['link changed']],
])('the same words with other marks: %s', (_, before, after, notes) => {
  const runs = diffInline(
    [{ type: 'text', text: 'one two', ...(before.length > 0 ? { marks: before } : {}) }],
    [{ type: 'text', text: 'one two', ...(after.length > 0 ? { marks: after } : {}) }],
  );
  expect(runs).toMatchObject([
    { kind: 'restyled', notes, nodes: [{ text: 'one two' }], was: [{ text: 'one two' }] },
  ]);
});

test('a text of 40,000 other words is compared in bounded time', () => {
  const words = (prefix: string) => Array.from({ length: 40_000 }, (_, n) => `${prefix}${n}`).join(' ');
  expect(diffText(words('a'), words('b')).at(0)?.kind).toBe('deleted');
}, 10_000);
