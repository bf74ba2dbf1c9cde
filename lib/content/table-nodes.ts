import type { NodeSpec } from 'prosemirror-model';
import { columnWidth, span } from './attributes.ts';

const cell = {
  content: 'paragraph+',
  attrs: { colspan: span, rowspan: span, colwidth: columnWidth },
  isolating: true,
} satisfies NodeSpec;

/** Tables of paragraphs; `tableRole` is what prosemirror-tables knows them by. Their size is capped in `caps.ts`. */
export const tableNodes = {
  table: {
    content: 'tableRow+',
    group: 'block',
    tableRole: 'table',
    isolating: true,
    parseDOM: [{ tag: 'table' }],
    toDOM: () => ['table', ['tbody', 0]],
  },
  tableRow: {
    content: '(tableCell | tableHeader)+',
    tableRole: 'row',
    parseDOM: [{ tag: 'tr' }],
    toDOM: () => ['tr', 0],
  },
  tableHeader: {
    ...cell,
    tableRole: 'header_cell',
    parseDOM: [{ tag: 'th' }],
    toDOM: () => ['th', { scope: 'col' }, 0],
  },
  tableCell: {
    ...cell,
    tableRole: 'cell',
    parseDOM: [{ tag: 'td' }],
    toDOM: () => ['td', 0],
  },
} satisfies Record<string, NodeSpec>;
