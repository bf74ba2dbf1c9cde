import type { StoredNode } from '#lib/content/body.ts';
import { commonPairs, longestRising, type Pair } from './sequence-pairs.ts';
import { type Fingerprinted, fingerprint, similarity } from './similarity.ts';

/** Which block of one list became which of another. */
export interface Alignment {
  /** In the order of both lists: the same block, or one that changed where it stands. */
  inPlace: Pair[];
  /** Blocks that stand elsewhere now. */
  moved: Pair[];
}

// Blocks that share less are two blocks, not one that changed.
const ALIKE_IN_PLACE = 0.4;
const ALIKE_ELSEWHERE = 0.6;
// Comparing each with each of a longer stretch would take too long; its blocks count as deleted and inserted.
const MAX_COMPARISONS = 2500;

/** Aligns two lists of blocks: equal ones first, then equal ones elsewhere, then those that are much alike. */
export function alignBlocks(before: readonly StoredNode[], after: readonly StoredNode[]): Alignment {
  const left = before.map(fingerprint);
  const right = after.map(fingerprint);
  const equal = commonPairs(left.map(printOf), right.map(printOf));
  const free = new FreePlaces(left.length, right.length, equal);
  const movedEqual = free.take(pairEqual(left, right, free));
  const gaps = gapsBetween(equal, [left.length, right.length], free);
  const changed = gaps.flatMap((gap) => free.take(pairInOrder(left, right, gap)));
  const movedChanged = free.take(pairBest(left, right, free.all()));
  return placed([...equal, ...movedEqual, ...changed, ...movedChanged]);
}

/** Of all pairs, the most that keep the order of both lists are in place: as few blocks as can be have moved. */
function placed(pairs: readonly Pair[]): Alignment {
  const inPlace = longestRising(pairs.toSorted(([one], [other]) => one - other));
  const kept = new Set(inPlace);
  return { inPlace, moved: pairs.filter((pair) => !kept.has(pair)) };
}

function printOf({ print }: Fingerprinted): string {
  return print;
}

/** Places of either list that have no partner. */
interface Gap {
  rows: number[];
  columns: number[];
}

class FreePlaces {
  readonly #rows: Set<number>;
  readonly #columns: Set<number>;

  constructor(rows: number, columns: number, taken: readonly Pair[]) {
    this.#rows = new Set(Array(rows).keys());
    this.#columns = new Set(Array(columns).keys());
    this.take(taken);
  }

  /** Marks the places of pairs as taken and hands the pairs back. */
  take(pairs: readonly Pair[]): readonly Pair[] {
    for (const [row, column] of pairs) {
      this.#rows.delete(row);
      this.#columns.delete(column);
    }
    return pairs;
  }

  all(): Gap {
    return { rows: [...this.#rows], columns: [...this.#columns] };
  }

  between([fromRow, fromColumn]: Pair, [toRow, toColumn]: Pair): Gap {
    return {
      rows: placesBetween(fromRow, toRow).filter((row) => this.#rows.has(row)),
      columns: placesBetween(fromColumn, toColumn).filter((column) => this.#columns.has(column)),
    };
  }
}

function placesBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => from + 1 + index);
}

function gapsBetween(pairs: readonly Pair[], end: Pair, free: FreePlaces): Gap[] {
  let from: Pair = [-1, -1];
  return [...pairs, end].map((to) => {
    const gap = free.between(from, to);
    from = to;
    return gap;
  });
}

// A moved empty paragraph tells nobody anything.
function pairEqual(
  left: readonly Fingerprinted[],
  right: readonly Fingerprinted[],
  free: FreePlaces,
): Pair[] {
  const { rows, columns } = free.all();
  const rowsByPrint = Map.groupBy(rows, (row) => left[row]?.print ?? '');
  return columns.flatMap((column): Pair[] => {
    const block = right[column];
    const row = block && block.size > 0 ? rowsByPrint.get(block.print)?.shift() : undefined;
    return row === undefined ? [] : [[row, column]];
  });
}

/** Pairs blocks of a gap without crossing each other, so that they have as much in common as can be. */
function pairInOrder(left: readonly Fingerprinted[], right: readonly Fingerprinted[], gap: Gap): Pair[] {
  const { rows, columns } = gap;
  if (rows.length * columns.length === 0 || rows.length * columns.length > MAX_COMPARISONS) return [];
  const width = columns.length + 1;
  const likeness = new Float64Array(rows.length * width);
  const best = new Float64Array((rows.length + 1) * width);
  for (let row = rows.length - 1; row >= 0; row -= 1) {
    for (let column = columns.length - 1; column >= 0; column -= 1) {
      const alike = likenessOf(left[rows[row] ?? -1], right[columns[column] ?? -1], ALIKE_IN_PLACE);
      likeness[row * width + column] = alike;
      best[row * width + column] = Math.max(
        alike + (best[(row + 1) * width + column + 1] ?? 0),
        best[(row + 1) * width + column] ?? 0,
        best[row * width + column + 1] ?? 0,
      );
    }
  }
  return walk(gap, likeness, best);
}

function walk({ rows, columns }: Gap, likeness: Float64Array, best: Float64Array): Pair[] {
  const width = columns.length + 1;
  const pairs: Pair[] = [];
  let [row, column] = [0, 0];
  while (row < rows.length && column < columns.length) {
    const here = row * width + column;
    const alike = likeness[here] ?? 0;
    if (alike > 0 && best[here] === alike + (best[here + width + 1] ?? 0)) {
      pairs.push([rows[row] ?? 0, columns[column] ?? 0]);
      [row, column] = [row + 1, column + 1];
    } else if (best[here] === best[here + width]) row += 1;
    else column += 1;
  }
  return pairs;
}

function pairBest(
  left: readonly Fingerprinted[],
  right: readonly Fingerprinted[],
  { rows, columns }: Gap,
): Pair[] {
  if (rows.length * columns.length > MAX_COMPARISONS) return [];
  const candidates = rows.flatMap((row) =>
    columns.map((column) => ({ row, column, alike: likenessOf(left[row], right[column], ALIKE_ELSEWHERE) })),
  );
  const taken: Pair[] = [];
  for (const { row, column, alike } of candidates.sort((one, other) => other.alike - one.alike)) {
    const isFree = taken.every(([otherRow, otherColumn]) => otherRow !== row && otherColumn !== column);
    if (alike > 0 && isFree) taken.push([row, column]);
  }
  return taken;
}

function likenessOf(one: Fingerprinted | undefined, other: Fingerprinted | undefined, least: number): number {
  const alike = one && other ? similarity(one, other) : 0;
  return alike < least ? 0 : alike;
}
