import { expect, test } from 'vitest';
import { anArticle } from '#components/editor/testing/article.ts';
import type { TransitionName } from '#lib/articles/workflow.ts';
import { mainMove, stageMoves } from './stage-moves.ts';

const NOTHING = Object.fromEntries(Object.keys(anArticle().may).map((name) => [name, false]));

function mayOnly(...names: TransitionName[]) {
  return { ...NOTHING, ...Object.fromEntries(names.map((name) => [name, true])) } as ReturnType<
    typeof anArticle
  >['may'];
}

test('whoever may do nothing is offered nothing', () => {
  expect(stageMoves(mayOnly())).toEqual([]);
  expect(mainMove(mayOnly())).toBeNull();
});

test('what takes something away or needs words is asked about, the rest is done at once', () => {
  expect(stageMoves(mayOnly('trash', 'kill', 'approve', 'sendBack', 'publish'))).toEqual([
    { name: 'approve', label: 'Approve', move: 'approve' },
    { name: 'sendBack', label: 'Send back…', step: 'sendBack' },
    { name: 'kill', label: 'Kill…', step: 'kill' },
    { name: 'trash', label: 'Move to the trash…', step: 'trash' },
  ]);
});

test.each<[TransitionName[], string | undefined]>([
  [['submit', 'trash'], 'submit'],
  [['withdraw'], 'withdraw'],
  [['submit', 'publish'], undefined],
  [['submit', 'publishUpdate'], undefined],
  [['trash'], undefined],
])('of %j the header offers %s first', (may, name) => {
  expect(mainMove(mayOnly(...may))?.name).toBe(name);
});
