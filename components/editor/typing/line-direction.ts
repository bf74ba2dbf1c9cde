import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/**
 * Marks lines that hold no letter yet, which begin where the story's language begins. A browser gives a line the
 * direction of its first letter, and one without letters runs from left to right in it, so that the caret would jump.
 */
export function lineDirection(): Plugin {
  return new Plugin({
    props: {
      decorations({ doc }) {
        const lines: Decoration[] = [];
        doc.descendants((node, position) => {
          if (!node.isTextblock || hasLetter(node)) return node.isBlock;
          lines.push(Decoration.node(position, position + node.nodeSize, { class: 'no-letters' }));
          return false;
        });
        return DecorationSet.create(doc, lines);
      },
    },
  });
}

function hasLetter(node: Node): boolean {
  return /\p{L}/u.test(node.textContent);
}
