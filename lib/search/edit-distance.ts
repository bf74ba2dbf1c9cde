/** How many letters are to be added, left out, changed or swapped with the next to make one word of another. */
export function editDistance(one: string, other: string): number {
  const [from, to] = [[...one], [...other]];
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, n) => n);
  for (const [row, letter] of from.entries()) {
    const line = [row + 1];
    for (const [column, wanted] of to.entries()) {
      const change = (above[column] ?? 0) + Number(letter !== wanted);
      const isSwap = row > 0 && letter === to[column - 1] && from[row - 1] === wanted;
      const swap = isSwap ? (before[column - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      line.push(Math.min(change, swap, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1));
    }
    before = above;
    above = line;
  }
  return above.at(-1) ?? 0;
}
