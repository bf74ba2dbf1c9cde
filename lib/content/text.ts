import type { StoredNode } from './body.ts';

const TEXT_BLOCKS = new Set([
  'paragraph',
  'heading',
  'attribution',
  'keyPointsTitle',
  'caption',
  'credit',
  'footnote',
]);

// What readers find no words of: a picture that is still to come, and what is kept elsewhere.
const WORDLESS = new Set(['figure', 'embed', 'relatedArticle', 'horizontalRule']);

/**
 * The words of a node as readers get them, blocks separated by a blank line: for counting, searching and
 * descriptions. Footnotes follow the block they belong to.
 */
export function plainText(node: StoredNode): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  const children = node.content ?? [];
  if (!TEXT_BLOCKS.has(node.type)) {
    return children
      .filter(({ type }) => !WORDLESS.has(type))
      .map(plainText)
      .join('\n\n');
  }
  const notes = children.filter(({ type }) => type === 'footnote');
  const line = children.filter(({ type }) => type !== 'footnote');
  return [line.map(plainText).join(''), ...notes.map(plainText)].join('\n\n');
}
