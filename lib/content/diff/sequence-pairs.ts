/** Places of an element that stands in both sequences, in the order of both: `[left, right]`. */
export type Pair = readonly [number, number];

// Past so many insertions and deletions the exact answer costs more than it tells.
const MAX_EDITS = 1500;

/**
 * A longest common subsequence, by Myers' greedy algorithm ("An O(ND) Difference Algorithm", 1986). Sequences that
 * differ in more than 1,500 places are matched by what stands once in each, so the time is always bounded.
 */
export function commonPairs(left: readonly string[], right: readonly string[]): Pair[] {
  const [one, other] = toNumbers(left, right);
  const start = commonStart(one, other);
  const end = commonEnd(one, other, start);
  const oneMiddle = one.subarray(start, one.length - end);
  const otherMiddle = other.subarray(start, other.length - end);
  const middle = shortestPath(oneMiddle, otherMiddle) ?? uniquePairs(oneMiddle, otherMiddle);
  return [
    ...Array.from({ length: start }, (_, place): Pair => [place, place]),
    ...middle.map(([row, column]): Pair => [start + row, start + column]),
    ...Array.from(
      { length: end },
      (_, place): Pair => [one.length - end + place, other.length - end + place],
    ),
  ];
}

function toNumbers(left: readonly string[], right: readonly string[]): [Int32Array, Int32Array] {
  const numbers = new Map<string, number>();
  const numberOf = (element: string) => {
    const known = numbers.get(element) ?? numbers.size;
    numbers.set(element, known);
    return known;
  };
  return [Int32Array.from(left, numberOf), Int32Array.from(right, numberOf)];
}

function commonStart(left: Int32Array, right: Int32Array): number {
  const most = Math.min(left.length, right.length);
  let length = 0;
  while (length < most && left[length] === right[length]) length += 1;
  return length;
}

function commonEnd(left: Int32Array, right: Int32Array, start: number): number {
  const most = Math.min(left.length, right.length) - start;
  let length = 0;
  while (length < most && left[left.length - 1 - length] === right[right.length - 1 - length]) length += 1;
  return length;
}

/** The furthest row reached on each diagonal (row minus column) with a number of edits; diagonal -edits comes first. */
type Round = Int32Array;

function shortestPath(left: Int32Array, right: Int32Array): Pair[] | null {
  const rounds: Round[] = [];
  for (let edits = 0; edits <= MAX_EDITS; edits += 1) {
    const round = new Int32Array(2 * edits + 1);
    rounds.push(round);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let row = firstRow(rounds, edits, diagonal);
      while (isCommon(left, right, row, row - diagonal)) row += 1;
      round[diagonal + edits] = row;
      if (row >= left.length && row - diagonal >= right.length)
        return pathBack(rounds, left.length, diagonal);
    }
  }
  return null;
}

function isCommon(left: Int32Array, right: Int32Array, row: number, column: number): boolean {
  return row < left.length && column < right.length && left[row] === right[column];
}

/** Where a diagonal is entered with the last edit: from above by an insertion, from the left by a deletion. */
function firstRow(rounds: readonly Round[], edits: number, diagonal: number): number {
  if (edits === 0) return 0;
  const inserted = rowOn(rounds, edits - 1, diagonal + 1);
  const deleted = rowOn(rounds, edits - 1, diagonal - 1) + 1;
  return Math.max(inserted, deleted);
}

function rowOn(rounds: readonly Round[], edits: number, diagonal: number): number {
  return Math.abs(diagonal) > edits ? -1 : (rounds[edits]?.[diagonal + edits] ?? -1);
}

function pathBack(rounds: readonly Round[], rows: number, lastDiagonal: number): Pair[] {
  const pairs: Pair[] = [];
  let row = rows;
  let diagonal = lastDiagonal;
  for (let edits = rounds.length - 1; edits >= 0; edits -= 1) {
    const entry = firstRow(rounds, edits, diagonal);
    while (row > entry) {
      row -= 1;
      pairs.push([row, row - diagonal]);
    }
    if (edits === 0) break;
    const isInsertion = entry === rowOn(rounds, edits - 1, diagonal + 1);
    diagonal += isInsertion ? 1 : -1;
    row = isInsertion ? entry : entry - 1;
  }
  return pairs.reverse();
}

function uniquePairs(left: Int32Array, right: Int32Array): Pair[] {
  const places = uniquePlaces(right);
  const pairs = [...uniquePlaces(left)].flatMap(([element, row]): Pair[] => {
    const column = places.get(element) ?? -1;
    return column < 0 || row < 0 ? [] : [[row, column]];
  });
  return longestRising(pairs.sort(([one], [other]) => one - other));
}

/** The place of each element, -1 for what stands there twice. */
function uniquePlaces(sequence: Int32Array): Map<number, number> {
  const places = new Map<number, number>();
  sequence.forEach((element, place) => {
    places.set(element, places.has(element) ? -1 : place);
  });
  return places;
}

/** The most pairs, given in the order of their rows, whose columns rise too: by patience sorting. */
export function longestRising(pairs: readonly Pair[]): Pair[] {
  const tops: number[] = [];
  const before: (number | undefined)[] = [];
  pairs.forEach(([, column], index) => {
    const pile = firstPileAbove(tops, pairs, column);
    before[index] = tops[pile - 1];
    tops[pile] = index;
  });
  const rising: Pair[] = [];
  for (let index = tops.at(-1); index !== undefined; index = before[index]) {
    const pair = pairs[index];
    if (pair) rising.push(pair);
  }
  return rising.reverse();
}

function firstPileAbove(tops: readonly number[], pairs: readonly Pair[], column: number): number {
  let [low, high] = [0, tops.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const top = pairs[tops[middle] ?? 0]?.[1] ?? 0;
    if (top < column) low = middle + 1;
    else high = middle;
  }
  return low;
}
