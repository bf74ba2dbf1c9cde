import { describe, expect, test } from 'vitest';
import { BLOCK_MAX, type Candidate, chooseFront, TOP_MAX } from './choose-front.ts';

const news = (id: string): Candidate => ({ id, type: 'news' });
const brief = (id: string): Candidate => ({ id, type: 'brief' });
const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}${n}`);

describe('the lead of a front', () => {
  test.each([
    ['is the newest story', [news('a'), news('b')], ['a', 'b']],
    ['is no brief', [brief('a'), news('b'), news('c')], ['b', 'a', 'c']],
    ['is a brief where there is nothing else', [brief('a'), brief('b')], ['a', 'b']],
    ['is missing where there is nothing', [], []],
  ])('%s', (_, newest, top) => {
    expect(chooseFront(newest, new Map()).top).toEqual(top);
  });
});

describe('a section', () => {
  test('gets a block of what does not stand at the top, newest first, in the order of sections', () => {
    const newest = ids('w', TOP_MAX).map(news);
    const sections = new Map([
      ['sport', ids('s', 9)],
      ['world', ids('w', TOP_MAX + 3)],
    ]);
    expect(chooseFront(newest, sections).blocks).toEqual([
      { section: 'sport', stories: ids('s', BLOCK_MAX) },
      { section: 'world', stories: ['w7', 'w8', 'w9'] },
    ]);
  });

  test('gets none for two stories, which stand among the latest if they are new', () => {
    const newest = [...ids('w', TOP_MAX), 's0', 's1'].map(news);
    const { blocks, latest } = chooseFront(newest, new Map([['sport', ['s0', 's1']]]));
    expect(blocks).toEqual([]);
    expect(latest).toEqual(['s0', 's1']);
  });
});

test.each([0, 1, 5, 7, 8, 12, 40])('of %i new stories each has one place', (count) => {
  const newest = ids('n', count);
  const sections = new Map([
    ['world', newest.filter((_, n) => n % 2 === 0).slice(0, 11)],
    ['sport', newest.filter((_, n) => n % 2 === 1).slice(0, 11)],
  ]);
  const { top, blocks, latest } = chooseFront(newest.map(news), sections);
  const placed = [...top, ...blocks.flatMap(({ stories }) => stories), ...latest];
  expect(placed.toSorted()).toEqual(newest.toSorted());
});
