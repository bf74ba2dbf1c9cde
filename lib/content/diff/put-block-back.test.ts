import { expect, test } from 'vitest';
import { putBlockBack } from './put-block-back.ts';
import { aBodyOf, paragraph } from './testing/bodies.ts';

const bodyOf = (...texts: string[]) => aBodyOf(texts.map(paragraph));
const [A, B, C] = ['alpha one two three', 'beta one two three', 'gamma four five six'] as const;

test.each([
  ['a changed block is replaced', [A, 'gamma four five seven'], 1, [A, C], [A, C]],
  ['a deleted block stands after its neighbour again', [A], 1, [A, C], [A, C]],
  ['a deleted first block stands first again', [C], 0, [A, C], [A, C]],
  ['what was written since stays', [A, 'new words of today'], 1, [A, C], [A, C, 'new words of today']],
])('%s', (_, now, place, older, expected) => {
  expect(putBlockBack(bodyOf(...now), bodyOf(...older), place)).toEqual(bodyOf(...expected));
});

test.each([
  ['stands there as it was', [A, B], 1],
  ['never was', [A, B], 7],
])('a block that %s changes nothing', (_, now, place) => {
  expect(putBlockBack(bodyOf(...now), bodyOf(A, B), place)).toBeNull();
});
