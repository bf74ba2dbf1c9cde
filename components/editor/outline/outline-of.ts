import type { Node } from 'prosemirror-model';

/** A subheading of a story. Its words are between the positions `from` and `to`. */
export interface OutlineEntry {
  /** Its place in the order, from 0. */
  number: number;
  words: string;
  level: 2 | 3;
  from: number;
  to: number;
}

/** The subheadings of a story in their order. */
export function outlineOf(story: Node): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  story.descendants((node, position) => {
    if (node.type.name === 'heading') {
      const from = position + 1;
      const level = node.attrs.level === 3 ? 3 : 2;
      const words = headingWords(node);
      entries.push({ number: entries.length, words, level, from, to: from + node.content.size });
    }
    return !node.inlineContent;
  });
  return entries;
}

/** The number of the subheading that a position stands under, or -1 above the first. */
export function entryAt(entries: readonly OutlineEntry[], position: number): number {
  return entries.findLastIndex(({ from }) => from <= position);
}

// Without its footnotes, which are no part of what a heading says.
function headingWords(heading: Node): string {
  return heading.children
    .filter((child) => child.type.name !== 'footnote')
    .map((child) => child.text ?? ' ')
    .join('')
    .trim();
}
