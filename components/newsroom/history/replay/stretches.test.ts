import { describe, expect, test } from 'vitest';
import type { StoredNode } from '#lib/content/body.ts';
import type { StoryContent } from '#lib/content/replay/moment.ts';
import type { NamedSource } from '#lib/content/replay/sources.ts';
import { sharesOf, withoutSources, withStretches } from './stretches.ts';

const source = (name: string, since: number): NamedSource => {
  return { kind: 'typed', personId: name, name, since, until: since };
};
const SOURCES = [source('Ada', 0), source('Grace', 1), source('Ada', 2)];

const from = (place: number, text: string, ...others: string[]): StoredNode => {
  const marks = [{ type: 'source', attrs: { source: place } }, ...others.map((type) => ({ type }))];
  return { type: 'text', text, marks };
};
const paragraph = (...content: StoredNode[]): StoredNode => ({ type: 'paragraph', content });
const NOTHING = {
  kicker: [],
  standfirst: [],
  datelinePlace: [],
  datelineAgency: [],
  editorsNote: [],
  internalNote: [],
};
const STORY: StoryContent = {
  ...NOTHING,
  headline: [from(0, 'Fire')],
  body: [paragraph(from(0, 'It ', 'bold'), from(0, 'burns'), from(1, ' still')), paragraph(from(2, 'Over'))],
};

function stretchesOf(content: StoryContent) {
  const texts = (node: StoredNode): StoredNode[] =>
    node.text === undefined ? (node.content ?? []).flatMap(texts) : [node];
  return [...content.headline, ...content.body].flatMap(texts).map(({ text, marks }) => {
    return [text, marks?.[0]?.attrs?.order, marks?.[0]?.attrs?.isNew];
  });
}

describe('stretches', () => {
  test('are numbered through the story, and new where another writer goes on', () => {
    expect(stretchesOf(withStretches(STORY, SOURCES))).toEqual([
      ['Fire', 0, true],
      ['It ', 1, false],
      ['burns', 1, false],
      [' still', 2, true],
      ['Over', 3, true],
    ]);
  });

  test('keep the other marks, and leave none when they are taken away', () => {
    const [first] = withStretches(STORY, SOURCES).body;
    expect(first?.content?.[0]?.marks?.map(({ type }) => type)).toEqual(['source', 'bold']);
    expect(withoutSources(STORY).body[0]?.content).toEqual([
      { type: 'text', text: 'It ', marks: [{ type: 'bold' }] },
      { type: 'text', text: 'burns' },
      { type: 'text', text: ' still' },
    ]);
  });
});

test('the shares of writers count all their sessions, the most first', () => {
  const shares = sharesOf(STORY, SOURCES).map(({ source: { name }, characters }) => [name, characters]);
  expect(shares).toEqual([
    ['Ada', 16],
    ['Grace', 6],
  ]);
});
