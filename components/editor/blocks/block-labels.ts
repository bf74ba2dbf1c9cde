import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/** What the lines of blocks are for: shown while they are empty, and their names for those who cannot see them. */
const LINES: Readonly<Record<string, string>> = {
  attribution: 'Who said it',
  caption: 'Caption: what the picture shows',
  credit: 'Credit: who made it, who owns it',
  keyPointsTitle: 'Key points',
  footnote: 'Footnote',
};

const BOXES: Readonly<Record<string, string>> = {
  pullQuote: 'Pull quote',
  keyPoints: 'Key points',
};

/** Names blocks and their lines, which is never part of the text, and marks the table that the cursor is in. */
export function blockLabels(): Plugin {
  return new Plugin({
    props: {
      decorations({ doc, selection: { $head } }) {
        const decorations: Decoration[] = [];
        doc.descendants((node, position) => {
          const attributes = attributesOf(node, $head.pos > position && $head.pos < position + node.nodeSize);
          if (attributes) decorations.push(Decoration.node(position, position + node.nodeSize, attributes));
        });
        return DecorationSet.create(doc, decorations);
      },
    },
  });
}

function attributesOf(node: Node, hasCursor: boolean): Record<string, string> | null {
  if (node.type.name === 'table') return hasCursor ? { class: 'has-cursor' } : null;
  const box = BOXES[node.type.name];
  if (box !== undefined) return { role: 'group', 'aria-label': box };
  const line = LINES[node.type.name];
  if (line === undefined) return null;
  const name = line.split(':', 1)[0] ?? line;
  if (node.content.size > 0) return { role: 'group', 'aria-label': name };
  return { role: 'group', 'aria-label': name, class: 'is-empty', 'data-placeholder': line };
}
