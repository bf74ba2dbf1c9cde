import { countEachWord } from './words.ts';

/** How many words came and went between two texts. A word that only moved counts as neither. */
export interface SizeOfChange {
  added: number;
  removed: number;
}

/** Counts by word and not by place, so that it takes one pass whatever the texts are. */
export function sizeOfChange(before: string, after: string): SizeOfChange {
  const left = countEachWord(before);
  const right = countEachWord(after);
  return { added: countBeyond(right, left), removed: countBeyond(left, right) };
}

function countBeyond(counts: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>): number {
  let beyond = 0;
  for (const [word, count] of counts) beyond += Math.max(0, count - (others.get(word) ?? 0));
  return beyond;
}
