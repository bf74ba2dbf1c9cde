import type { NodeSpec } from 'prosemirror-model';
import { start } from './attributes.ts';

/** Lists, which nest through the blocks of their items. */
export const listNodes = {
  bulletList: {
    content: 'listItem+',
    group: 'block flow',
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', 0],
  },
  orderedList: {
    content: 'listItem+',
    group: 'block flow',
    attrs: { start },
    parseDOM: [
      {
        tag: 'ol',
        getAttrs: (element) => ({
          start: Math.max(0, Math.trunc(Number(element.getAttribute('start') ?? 1)) || 1),
        }),
      },
    ],
    toDOM: (node) => ['ol', { start: node.attrs.start === 1 ? null : node.attrs.start }, 0],
  },
  listItem: {
    content: 'paragraph flow*',
    defining: true,
    parseDOM: [{ tag: 'li' }],
    toDOM: () => ['li', 0],
  },
} satisfies Record<string, NodeSpec>;
