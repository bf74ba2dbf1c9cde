import type { Command } from 'prosemirror-state';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  selectedRect,
} from 'prosemirror-tables';
import { BODY_CAPS } from '#lib/content/caps.ts';

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
export const TABLE_ACTIONS: readonly { label: string; run: Command }[] = [
  { label: 'Add a row', run: within('tableRows', addRowAfter) },
  { label: 'Add a column', run: within('tableColumns', addColumnAfter) },
  { label: 'Remove the row', run: deleteRow },
  { label: 'Remove the column', run: deleteColumn },
  { label: 'Remove the table', run: deleteTable },
];
