/** A run of words that stands in both texts, or only in the one it is shown with. */
export interface DiffRun {
  text: string;
  isOnlyHere: boolean;
}

// The table of lengths takes this many cells at most; of longer texts only the equal ends are found.
const MAX_CELLS = 4_000_000;

/** Splits two texts into runs, so that each can be shown with the words marked that the other has not. */
export function diffWords(one: string, other: string): { one: DiffRun[]; other: DiffRun[] } {
  const left = wordsOf(one);
  const right = wordsOf(other);
  const common = commonWords(left, right);
  return { one: runsOf(left, common.left), other: runsOf(right, common.right) };
}

// Each word with the space after it, so that the runs put together are the text.
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|^\s+/g) ?? [];
}

interface Common {
  /** Positions of the words that stand in both texts. */
  left: Set<number>;
  right: Set<number>;
}

/** The longest common subsequence. Equal words at both ends are counted off first: most texts differ in the middle. */
function commonWords(left: readonly string[], right: readonly string[]): Common {
  const common: Common = { left: new Set(), right: new Set() };
  const add = (row: number, column: number) => {
    common.left.add(row);
    common.right.add(column);
  };
  let start = 0;
  while (start < left.length && isSameWord(left[start], right[start])) {
    add(start, start);
    start += 1;
  }
  let [leftEnd, rightEnd] = [left.length, right.length];
  while (leftEnd > start && rightEnd > start && isSameWord(left[leftEnd - 1], right[rightEnd - 1])) {
    leftEnd -= 1;
    rightEnd -= 1;
    add(leftEnd, rightEnd);
  }
  const middle = { left: left.slice(start, leftEnd), right: right.slice(start, rightEnd) };
  for (const [row, column] of middlePairs(middle.left, middle.right)) add(start + row, start + column);
  return common;
}

function middlePairs(left: readonly string[], right: readonly string[]): [number, number][] {
  if (left.length * right.length > MAX_CELLS) return [];
  const lengthAt = commonLengths(left, right);
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < left.length && column < right.length; ) {
    if (isSameWord(left[row], right[column])) pairs.push([row++, column++]);
    else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

/** How many words two texts have in common from a position on either side to the end. */
function commonLengths(left: readonly string[], right: readonly string[]) {
  const width = right.length + 1;
  const lengths = new Uint16Array((left.length + 1) * width);
  const lengthAt = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = left.length - 1; row >= 0; row -= 1) {
    for (let column = right.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] = isSameWord(left[row], right[column])
        ? lengthAt(row + 1, column + 1) + 1
        : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
    }
  }
  return lengthAt;
}

function isSameWord(one: string | undefined, other: string | undefined): boolean {
  return one?.trim() === other?.trim();
}

function runsOf(words: readonly string[], common: ReadonlySet<number>): DiffRun[] {
  const runs: DiffRun[] = [];
  for (const [index, text] of words.entries()) {
    const isOnlyHere = !common.has(index);
    const last = runs.at(-1);
    if (last?.isOnlyHere === isOnlyHere) last.text += text;
    else runs.push({ text, isOnlyHere });
  }
  return runs;
}
