import { describe, expect, test } from 'vitest';
import type { StoredNode } from '#lib/content/body.ts';
import { list, paragraph } from '#lib/content/diff/testing/bodies.ts';
import type { StoryContent } from '#lib/content/replay/moment.ts';
import { changedParts } from './changed-words.ts';

const NOTHING = {
  kicker: [],
  headline: [],
  standfirst: [],
  datelinePlace: [],
  datelineAgency: [],
  editorsNote: [],
  internalNote: [],
};
const contentOf = (...body: StoredNode[]): StoryContent => ({ ...NOTHING, body });

const quiet = paragraph('The weather held.');

/** The words of nodes, the marked ones in brackets. */
function shown(nodes: readonly StoredNode[]): string {
  return nodes
    .map(({ text = '', marks = [], content = [] }) => {
      return (marks.some(({ type }) => type === 'changed') ? `[${text}]` : text) + shown(content);
    })
    .join('');
}

describe('the words that a moment changed', () => {
  test.each([
    ['a letter typed', 'The ferr sailed', 'The ferry sailed', 'The [ferry] sailed', 'ferry', ''],
    ['a word typed', 'The sailed', 'The ferry sailed', 'The [ferry ]sailed', 'ferry ', ''],
    ['a word deleted', 'The ferry sailed', 'The sailed', 'The sailed', '', 'ferry '],
    ['a word replaced', 'said no.', 'said yes.', 'said [yes].', 'yes', 'no'],
    ['the first word', '', 'The', '[The]', 'The', ''],
    ['a repeated letter', 'to', 'too', '[too]', 'too', ''],
    ['a letter at the beginning', 'he ferry', 'The ferry', '[The] ferry', 'The', ''],
    ['Hebrew', 'שלום עול', 'שלום עולם', 'שלום [עולם]', 'עולם', ''],
    ['Chinese, letter by letter', '预算', '预算案', '预算[案]', '案', ''],
  ])('%s', (_, was, is, marked, typed, deleted) => {
    const [change, ...others] = changedParts(
      contentOf(paragraph(was), quiet),
      contentOf(paragraph(is), quiet),
    );
    expect(shown(change?.content ?? [])).toBe(`${marked}The weather held.`);
    expect(change).toMatchObject({ part: 'body', typed, deleted });
    expect(others).toEqual([]);
  });

  test('are found inside a list, and over several blocks', () => {
    const [change] = changedParts(
      contentOf(list('one', 'two'), quiet),
      contentOf(list('one', 'twos', 'three'), quiet),
    );
    expect(shown(change?.content ?? [])).toBe('one[twos][three]The weather held.');
  });

  test('are none where only the form changed', () => {
    const bold: StoredNode = {
      type: 'paragraph',
      content: [{ type: 'text', text: 'One', marks: [{ type: 'bold' }] }],
    };
    expect(changedParts(contentOf(paragraph('One')), contentOf(bold))).toEqual([
      { part: 'body', content: [bold], typed: '', deleted: '' },
    ]);
  });

  test('keep the blocks that stayed as they are', () => {
    const [change] = changedParts(contentOf(paragraph('a'), quiet), contentOf(paragraph('ab'), quiet));
    expect(change?.content[1]).toBe(quiet);
  });
});
