import { describe, expect, test } from 'vitest';
import { type Body, parseBody, type StoredNode } from '#lib/content/body.ts';
import { type BlockChange, type ChangedBlock, diffBlocks } from './blocks.ts';
import type { InlineRun } from './inline.ts';
import { aBodyOf, edited, heading, list, paragraph, seeded } from './testing/bodies.ts';

/** What the changes make of the old blocks (`isOld` false), or were made from (`isOld` true). */
function blocksOf(changes: readonly BlockChange[], isOld: boolean): StoredNode[] {
  const blocks: StoredNode[] = [];
  for (const change of changes) {
    const place = placeOf(change, isOld);
    if (place !== null) blocks[place] = blockOf(change, isOld);
  }
  return blocks;
}

function placeOf(change: BlockChange, isOld: boolean): number | null {
  if (change.kind === 'inserted') return isOld ? null : change.after;
  if (change.kind === 'deleted') return isOld ? change.before : null;
  return isOld ? change.before : change.after;
}

function blockOf(change: BlockChange, isOld: boolean): StoredNode {
  if ('node' in change) return change.node;
  const { content: _, ...shell } = isOld ? change.from : change.to;
  const content = contentOf(change, isOld);
  return content.length > 0 ? { ...shell, content } : shell;
}

function contentOf({ content, from }: ChangedBlock, isOld: boolean): StoredNode[] {
  if (content.kind === 'same') return from.content ?? [];
  if (content.kind === 'blocks') return blocksOf(content.changes, isOld);
  return joined(content.runs.flatMap((run) => nodesOf(run, isOld)));
}

function nodesOf(run: InlineRun, isOld: boolean): StoredNode[] {
  if (run.kind === (isOld ? 'inserted' : 'deleted')) return [];
  return isOld && run.kind === 'restyled' ? run.was : run.nodes;
}

function joined(nodes: readonly StoredNode[]): StoredNode[] {
  const body = parseBody({ type: 'doc', content: [{ type: 'paragraph', content: [...nodes] }] });
  return body.content[0]?.content ?? [];
}

const kinds = (before: Body, after: Body) =>
  diffBlocks(before.content, after.content).map(({ kind }) => kind);

describe('comparing blocks', () => {
  const [one, two, three, four] = [
    'one alpha beta',
    'two gamma delta',
    'three eps zeta',
    'four eta theta',
  ].map((words) => paragraph(words)) as [StoredNode, StoredNode, StoredNode, StoredNode];

  test.each([
    ['nothing changed', [one, two], [one, two], ['same', 'same']],
    ['a block was inserted', [one, two], [one, three, two], ['same', 'inserted', 'same']],
    ['a block was deleted', [one, three, two], [one, two], ['same', 'deleted', 'same']],
    [
      'the last block moved to the top',
      [one, two, three, four],
      [four, one, two, three],
      ['moved', 'same', 'same', 'same'],
    ],
    ['words changed', [one, two], [one, paragraph('two gamma news')], ['same', 'changed']],
    [
      'one block gave way to another',
      [one, two],
      [one, heading('quite different')],
      ['same', 'deleted', 'inserted'],
    ],
    [
      'everything was deleted but a line',
      [one, two, three],
      [paragraph('')],
      ['deleted', 'deleted', 'deleted', 'inserted'],
    ],
    ['a list grew', [list('a b', 'c d')], [list('a b', 'c d', 'e f')], ['changed']],
  ])('%s', (_, before, after, expected) => {
    expect(kinds(aBodyOf(before), aBodyOf(after))).toEqual(expected);
  });

  test('a block that moved past changed ones is the one that moved', () => {
    const before = [one, two, three, paragraph('The mayor thanked them')];
    const after = [
      paragraph('The mayor thanked them'),
      paragraph('one alpha news'),
      two,
      paragraph('three eps news'),
    ];
    expect(kinds(aBodyOf(before), aBodyOf(after))).toEqual(['moved', 'changed', 'same', 'changed']);
  });

  test('a paragraph made a subheading is the same block with a note', () => {
    const changes = diffBlocks([paragraph('The vote')], [heading('The vote')]);
    expect(changes).toMatchObject([
      { kind: 'changed', notes: ['paragraph → subheading'], content: { kind: 'same' } },
    ]);
  });

  test('a subheading of another level says so', () => {
    const changes = diffBlocks([heading('The vote', 2)], [heading('The vote', 3)]);
    expect(changes).toMatchObject([{ kind: 'changed', notes: ['level 2 → 3'] }]);
  });

  test('in a list only the item that changed is marked', () => {
    const [change] = diffBlocks(
      [list('first item here', 'second item here')],
      [list('first item here', 'second item there')],
    );
    expect(change).toMatchObject({
      kind: 'changed',
      content: { kind: 'blocks', changes: [{ kind: 'same' }, { kind: 'changed' }] },
    });
  });

  test('nodes that no schema knows are compared all the same', () => {
    const [before, after] = [
      { type: 'hologram', attrs: { at: 1 } },
      { type: 'hologram', attrs: { at: 2 } },
    ];
    expect(diffBlocks([before], [after])).toMatchObject([{ kind: 'changed', notes: ['at 1 → 2'] }]);
  });
});

describe('of 300 pairs of random bodies', () => {
  test.each([1, 2, 3])('the changes lead from one to the other and back (seed %i)', (seed) => {
    const random = seeded(seed);
    for (let round = 0; round < 100; round += 1) {
      const before = aBodyOf(random.blocks(12));
      const after = round % 10 === 0 ? aBodyOf(random.blocks(12)) : edited(before, random);
      const changes = diffBlocks(before.content, after.content);
      expect(blocksOf(changes, false)).toEqual(after.content);
      expect(blocksOf(changes, true)).toEqual(before.content);
    }
  });
});

test('two bodies of 20,000 nodes that have nothing in common are compared in bounded time', () => {
  const words = (prefix: string) =>
    Array.from({ length: 10_000 }, (_, n) => paragraph(`${prefix}${n} ${prefix}${n * 7}`));
  const changes = diffBlocks(words('a'), words('b'));
  expect(changes.filter(({ kind }) => kind === 'deleted')).toHaveLength(10_000);
  expect(changes.filter(({ kind }) => kind === 'inserted')).toHaveLength(10_000);
}, 10_000);
