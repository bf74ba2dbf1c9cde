import { expect, test } from 'vitest';
import { diffBlocks } from '#lib/content/diff/blocks.ts';
import { paragraph } from '#lib/content/diff/testing/bodies.ts';
import { foldUnchanged } from './fold-unchanged.ts';

const shapeOf = (before: string, after: string) =>
  foldUnchanged(diffBlocks([...before].map(paragraph), [...after].map(paragraph))).map((part) =>
    part.kind === 'folded' ? part.nodes.length : part.change.kind,
  );

test.each([
  ['abcdef', 'abcdef', [6]],
  ['abcd', 'abXcd', [2, 'inserted', 2]],
  ['abc', 'abXc', [2, 'inserted', 'same']],
  ['', '', []],
])('from “%s” to “%s”: %j', (before, after, expected) => {
  expect(shapeOf(before, after)).toEqual(expected);
});
