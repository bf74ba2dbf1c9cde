import type { StoredMark, StoredNode } from '#lib/content/body.ts';
import { notesOnMarks } from './names.ts';
import { commonPairs } from './sequence-pairs.ts';
import { wordsAndSpaces } from './words.ts';

/**
 * A run of inline content. `same`, `inserted` and `restyled` runs in order are the new content, `same`, `deleted`
 * and what `restyled` runs were are the old.
 */
export type InlineRun =
  | { kind: 'same' | 'inserted' | 'deleted'; nodes: StoredNode[] }
  /** The same words with other marks; `notes` says which, such as "bold added". */
  | { kind: 'restyled'; nodes: StoredNode[]; was: StoredNode[]; notes: string[] };

/** Compares two pieces of inline content word by word, with their marks. */
export function diffInline(before: readonly StoredNode[], after: readonly StoredNode[]): InlineRun[] {
  const left = before.flatMap(toTokens);
  const right = after.flatMap(toTokens);
  return toRuns(withoutLoneSpaces(toEdits(left, right)));
}

/** The same for plain text. */
export function diffText(before: string, after: string): InlineRun[] {
  return diffInline(textNodes(before), textNodes(after));
}

function textNodes(text: string): StoredNode[] {
  return text === '' ? [] : [{ type: 'text', text }];
}

// A word with its marks, or another inline node.
function toTokens(node: StoredNode): StoredNode[] {
  if (node.type !== 'text') return [node];
  return wordsAndSpaces(node.text ?? '').map((text) => ({ ...node, text }));
}

function keyOf({ marks: _, ...rest }: StoredNode): string {
  return rest.type === 'text' ? (rest.text ?? '') : `\u0000${JSON.stringify(rest)}`;
}

/** A token that stands on both sides, or on one only. */
interface Edit {
  before: StoredNode | null;
  after: StoredNode | null;
}

function toEdits(left: readonly StoredNode[], right: readonly StoredNode[]): Edit[] {
  const edits: Edit[] = [];
  let [row, column] = [0, 0];
  const pairs = commonPairs(left.map(keyOf), right.map(keyOf));
  for (const [nextRow, nextColumn] of [...pairs, [left.length, right.length] as const]) {
    for (const before of left.slice(row, nextRow)) edits.push({ before, after: null });
    for (const after of right.slice(column, nextColumn)) edits.push({ before: null, after });
    const [before, after] = [left[nextRow], right[nextColumn]];
    if (before && after) edits.push({ before, after });
    [row, column] = [nextRow + 1, nextColumn + 1];
  }
  return edits;
}

/** A space that stays between two changes only chops them up: it is part of both. */
function withoutLoneSpaces(edits: readonly Edit[]): Edit[] {
  return edits.flatMap((edit, index) => {
    const isLone = isSpace(edit) && isChange(edits[index - 1]) && isChange(edits[index + 1]);
    return isLone
      ? [
          { before: edit.before, after: null },
          { before: null, after: edit.after },
        ]
      : [edit];
  });
}

function isSpace({ before, after }: Edit): boolean {
  return before !== null && after !== null && after.type === 'text' && /^\s+$/.test(after.text ?? '');
}

function isChange(edit: Edit | undefined): boolean {
  return edit !== undefined && (edit.before === null || edit.after === null);
}

function toRuns(edits: readonly Edit[]): InlineRun[] {
  const runs: InlineRun[] = [];
  let [deleted, inserted]: StoredNode[][] = [[], []];
  const flush = () => {
    if (deleted?.length) runs.push({ kind: 'deleted', nodes: joined(deleted) });
    if (inserted?.length) runs.push({ kind: 'inserted', nodes: joined(inserted) });
    [deleted, inserted] = [[], []];
  };
  for (const { before, after } of edits) {
    if (before && after) {
      flush();
      addKept(runs, before, after);
    } else if (before) deleted?.push(before);
    else if (after) inserted?.push(after);
  }
  flush();
  return runs;
}

function addKept(runs: InlineRun[], before: StoredNode, after: StoredNode): void {
  const notes = notesOnMarks(before.marks, after.marks);
  const last = runs.at(-1);
  if (notes.length === 0 && last?.kind === 'same') last.nodes = joined([...last.nodes, after]);
  else if (notes.length === 0) runs.push({ kind: 'same', nodes: [after] });
  else if (last?.kind === 'restyled' && last.notes.join() === notes.join()) {
    last.nodes = joined([...last.nodes, after]);
    last.was = joined([...last.was, before]);
  } else runs.push({ kind: 'restyled', nodes: [after], was: [before], notes });
}

/** Neighbouring texts with the same marks as one, as a body holds them. */
function joined(nodes: readonly StoredNode[]): StoredNode[] {
  const whole: StoredNode[] = [];
  for (const node of nodes) {
    const last = whole.at(-1);
    if (last?.type === 'text' && node.type === 'text' && areSameMarks(last.marks, node.marks)) {
      whole[whole.length - 1] = { ...last, text: `${last.text}${node.text}` };
    } else whole.push(node);
  }
  return whole;
}

function areSameMarks(one: readonly StoredMark[] = [], other: readonly StoredMark[] = []): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
