import type { NodeSpec } from 'prosemirror-model';

/** What stands in a line. A footnote holds its words where it is called, so that the two cannot part. */
export const inlineNodes = {
  hardBreak: {
    inline: true,
    group: 'inline',
    selectable: false,
    linebreakReplacement: true,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
  footnote: {
    inline: true,
    group: 'inline',
    content: 'text*',
    isolating: true,
    parseDOM: [{ tag: 'span.footnote' }],
    toDOM: () => ['span', { class: 'footnote' }, 0],
  },
  text: { group: 'inline' },
} satisfies Record<string, NodeSpec>;
