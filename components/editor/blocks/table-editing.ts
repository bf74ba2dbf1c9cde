import { keymap } from 'prosemirror-keymap';
import { type Command, Plugin } from 'prosemirror-state';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  selectedRect,
  tableEditing,
} from 'prosemirror-tables';
import { BODY_CAPS } from '#lib/content/caps.ts';

/** All that a table needs of an editor's state; fetched with the first table, see `tables-on-demand.ts`. */
export function tablePlugins(): Plugin[] {
  return [
    keymap({ Backspace: removeEmptyTable, Tab: goToNextCell(1), 'Shift-Tab': goToNextCell(-1) }),
    ownRepairs(),
  ];
}

/**
 * The editing of tables, whose repair of uneven rows answers to this person's own changes only: were it to answer to
 * changes that arrive, every open room would send the same repair, and each of those would call for the next.
 */
function ownRepairs(): Plugin {
  const { spec } = tableEditing();
  return new Plugin({
    ...spec,
    appendTransaction(transactions, before, after) {
      // prosemirror-collab marks what it received, and what it rebased for that.
      const hasArrived = transactions.some((transaction) => transaction.getMeta('rebased') !== undefined);
      return hasArrived ? null : spec.appendTransaction?.call(this, transactions, before, after);
    },
  });
}

const removeEmptyTable: Command = (state, dispatch) => {
  const { $head, empty } = state.selection;
  if (!empty || !isInTable(state)) return false;
  for (let depth = $head.depth; depth > 0; depth -= 1) {
    const { type, textContent } = $head.node(depth);
    if (type.name === 'table') return textContent === '' && deleteTable(state, dispatch);
  }
  return false;
};

// A larger table would be refused when it is saved.
function within(cap: 'tableRows' | 'tableColumns', grow: Command): Command {
  return (state, dispatch) => {
    if (!isInTable(state)) return false;
    const { height, width } = selectedRect(state).map;
    const size = cap === 'tableRows' ? height : width;
    return size < BODY_CAPS[cap] && grow(state, dispatch);
  };
}

/** What can be done to the table around the cursor. */
export const TABLE_ACTIONS = {
  addRow: within('tableRows', addRowAfter),
  addColumn: within('tableColumns', addColumnAfter),
  removeRow: deleteRow,
  removeColumn: deleteColumn,
  removeTable: deleteTable,
} as const satisfies Record<string, Command>;
