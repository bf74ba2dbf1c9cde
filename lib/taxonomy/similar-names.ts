import { folded } from '#lib/shared/fold.ts';

/**
 * The names among `others` that may mean the same as `name`: equal but for case, accents, signs, spaces, the order of
 * words or an English plural, or a slip of the pen away. Names whose figures differ, such as years, never are.
 */
export function similarNames(name: string, others: readonly string[]): string[] {
  const wanted = readName(name);
  return others.filter((other) => isSimilar(wanted, readName(other)));
}

interface ReadName {
  /** The words in one piece, and in the order of the alphabet. */
  plain: string;
  sorted: string;
  figures: string;
}

function readName(name: string): ReadName {
  const words = folded(name)
    .replace(/&/g, ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(singular);
  return {
    plain: words.join(''),
    sorted: words.toSorted().join(''),
    figures: words
      .join(' ')
      .replace(/\P{N}+/gu, ' ')
      .trim(),
  };
}

function isSimilar(one: ReadName, other: ReadName): boolean {
  if (one.plain === '' || one.figures !== other.figures) return false;
  if (one.plain === other.plain || one.sorted === other.sorted) return true;
  const shorter = Math.min(one.plain.length, other.plain.length);
  const slips = shorter >= 10 ? 2 : shorter >= 5 ? 1 : 0;
  return slips > 0 && isWithin(slips, one.plain, other.plain);
}

const SINGULARS: readonly [ending: RegExp, singular: string][] = [
  [/(?:ss|us|is)$/, '$&'],
  [/(?<=[a-z]{2})ies$/, 'y'],
  [/(?<=x|ch|sh|ss|z)es$/, ''],
  [/(?<=[a-z]{2})s$/, ''],
];

function singular(word: string): string {
  const rule = SINGULARS.find(([ending]) => ending.test(word));
  return rule ? word.replace(...rule) : word;
}

/** Whether one text becomes the other by at most `slips` letters put in, left out, mistaken or swapped with the next. */
function isWithin(slips: number, one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > slips) return false;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      next.push(distanceAt(one, other, { row, column, next, last, before }));
    }
    if (Math.min(...next) > slips) return false;
    [before, last] = [last, next];
  }
  return (last.at(-1) ?? slips + 1) <= slips;
}

interface Cell {
  row: number;
  column: number;
  next: readonly number[];
  last: readonly number[];
  before: readonly number[];
}

function distanceAt(one: string, other: string, { row, column, next, last, before }: Cell): number {
  const at = (list: readonly number[], index: number) => list[index] ?? Number.POSITIVE_INFINITY;
  const isSame = one[row - 1] === other[column - 1];
  const isSwap = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
  return Math.min(
    at(next, column - 1) + 1,
    at(last, column) + 1,
    at(last, column - 1) + (isSame ? 0 : 1),
    row > 1 && column > 1 && isSwap ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
  );
}
