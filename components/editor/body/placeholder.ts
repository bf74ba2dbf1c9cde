import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/** Words in an empty text that say what belongs there; they are never part of it. */
export function placeholder(words: string): Plugin {
  return new Plugin({
    props: {
      decorations({ doc }) {
        const first = doc.firstChild;
        const isEmpty = doc.childCount === 1 && first?.type.name === 'paragraph' && first.content.size === 0;
        if (!isEmpty) return null;
        const attributes = { class: 'is-empty', 'data-placeholder': words };
        return DecorationSet.create(doc, [Decoration.node(0, first.nodeSize, attributes)]);
      },
    },
  });
}
