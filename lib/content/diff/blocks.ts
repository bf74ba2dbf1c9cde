import type { StoredNode } from '#lib/content/body.ts';
import { alignBlocks } from './align-blocks.ts';
import { diffInline, type InlineRun } from './inline.ts';
import { notesOnNode } from './names.ts';
import type { Pair } from './sequence-pairs.ts';
import { holdsWords } from './similarity.ts';

/** What became of one block. `before` and `after` are its places among its siblings, counted from 0. */
export type BlockChange =
  | { kind: 'same'; before: number; after: number; node: StoredNode }
  | { kind: 'inserted'; after: number; node: StoredNode }
  | { kind: 'deleted'; before: number; node: StoredNode }
  | ChangedBlock;

/** A block whose content, attributes or place changed; `moved` says that it stands elsewhere now. */
export interface ChangedBlock {
  kind: 'changed' | 'moved';
  before: number;
  after: number;
  from: StoredNode;
  to: StoredNode;
  /** What changed besides the content, such as "paragraph → subheading". */
  notes: string[];
  content: ContentChange;
}

export type ContentChange =
  | { kind: 'same' }
  | { kind: 'words'; runs: InlineRun[] }
  | { kind: 'blocks'; changes: BlockChange[] };

/**
 * Compares two lists of blocks, such as the content of two bodies. The changes stand in the new order, deleted
 * blocks where they were. Total: any stored nodes will do, and the time is bounded whatever they are.
 */
export function diffBlocks(before: readonly StoredNode[], after: readonly StoredNode[]): BlockChange[] {
  const { inPlace, moved } = alignBlocks(before, after);
  const newPlaces = new Map([...inPlace, ...moved]);
  const partners = new Map([...inPlace, ...moved].map(([row, column]) => [column, row]));
  const anchors = new Set(inPlace.map(([, column]) => column));
  const changes: BlockChange[] = [];
  let row = 0;
  const addDeletedBefore = (end: number) => {
    for (; row < end; row += 1) {
      const node = before[row];
      if (node && !newPlaces.has(row)) changes.push({ kind: 'deleted', before: row, node });
    }
  };
  let anchor = 0;
  after.forEach((node, column) => {
    addDeletedBefore(inPlace[anchor]?.[0] ?? before.length);
    const partner = partners.get(column);
    const from = partner === undefined ? undefined : before[partner];
    if (partner === undefined || !from) changes.push({ kind: 'inserted', after: column, node });
    else changes.push(compareBlock([partner, column], from, node, anchors.has(column)));
    if (anchors.has(column)) anchor += 1;
  });
  addDeletedBefore(before.length);
  return changes;
}

function compareBlock(
  [before, after]: Pair,
  from: StoredNode,
  to: StoredNode,
  isInPlace: boolean,
): BlockChange {
  const isSame = JSON.stringify(from) === JSON.stringify(to);
  if (isSame && isInPlace) return { kind: 'same', before, after, node: to };
  return {
    kind: isInPlace ? 'changed' : 'moved',
    before,
    after,
    from,
    to,
    notes: notesOnNode(from, to),
    content: isSame ? { kind: 'same' } : diffContent(from, to),
  };
}

function diffContent(from: StoredNode, to: StoredNode): ContentChange {
  const [before, after] = [from.content ?? [], to.content ?? []];
  if (JSON.stringify(before) === JSON.stringify(after)) return { kind: 'same' };
  if (holdsWords(to)) return { kind: 'words', runs: diffInline(before, after) };
  return { kind: 'blocks', changes: diffBlocks(before, after) };
}
