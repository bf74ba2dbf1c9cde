import type { StoredNode } from '#lib/content/body.ts';
import { contentSchema } from '#lib/content/schema.ts';
import { plainText } from '#lib/content/text.ts';
import { countEachWord } from './words.ts';

/** A block with what it takes to compare it with many others. */
export interface Fingerprinted {
  node: StoredNode;
  /** Equal for equal blocks. */
  print: string;
  words: ReadonlyMap<string, number>;
  size: number;
}

/** Reads a block once for all comparisons. */
export function fingerprint(node: StoredNode): Fingerprinted {
  const words = countEachWord(plainText(node));
  const size = words.values().reduce((sum, count) => sum + count, 0);
  return { node, print: JSON.stringify(node), words, size };
}

/** How much two blocks have in common, 0 to 1: the share of their words (Sørensen–Dice). */
export function similarity(one: Fingerprinted, other: Fingerprinted): number {
  if (holdsWords(one.node) !== holdsWords(other.node)) return 0;
  if (!holdsWords(one.node) && one.node.type !== other.node.type) return 0;
  // Two empty paragraphs, or two pictures with other captions.
  if (one.size + other.size === 0) return one.node.type === other.node.type ? 1 : 0;
  const [few, many] = one.words.size < other.words.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [word, count] of few.words) shared += Math.min(count, many.words.get(word) ?? 0);
  return (2 * shared) / (one.size + other.size);
}

/** Whether a block holds words itself, such as a paragraph, and not other blocks, such as a list. */
export function holdsWords(node: StoredNode): boolean {
  const type = contentSchema.nodes[node.type];
  return type ? type.inlineContent : (node.content ?? []).some((child) => child.type === 'text');
}
