import { describe, expect, test } from 'vitest';
import { planFront } from './front-plan.ts';

const storiesOf = (count: number) => Array.from({ length: count }, (_, index) => `story ${index}`);

describe('a front', () => {
  test.each([
    [0, 0, 0, 0, 0],
    [1, 1, 0, 0, 0],
    [2, 1, 1, 0, 0],
    [3, 1, 2, 0, 0],
    [5, 1, 2, 0, 2],
    [6, 1, 2, 3, 0],
    [7, 1, 2, 4, 0],
    [30, 1, 2, 4, 23],
  ])('of %i stories has %i lead, %i beside it, %i in the row and %i in the river', (count, ...places) => {
    const { lead, beside, row, river } = planFront(storiesOf(count));
    expect([lead ? 1 : 0, beside.length, row.length, river.length]).toEqual(places);
  });

  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 30])('of %i stories shows each once, in order', (count) => {
    const { lead, beside, row, river } = planFront(storiesOf(count));
    expect([...(lead ? [lead] : []), ...beside, ...row, ...river]).toEqual(storiesOf(count));
  });
});
