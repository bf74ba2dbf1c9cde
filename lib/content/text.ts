import type { StoredNode } from './body.ts';

/** The words of a node, blocks separated by a blank line: for counting, searching and descriptions. */
export function plainText(node: StoredNode): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  const parts = (node.content ?? []).map(plainText);
  const isTextBlock = node.type === 'paragraph' || node.type === 'heading';
  return parts.join(isTextBlock ? '' : '\n\n');
}

/** Words as a reader counts them, in any script. */
export function countWords(text: string): number {
  let count = 0;
  for (const segment of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    if (segment.isWordLike) count += 1;
  }
  return count;
}

/** Whole minutes to read so many words, at least 1: 230 words a minute is the usual figure for news prose. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 230));
}
