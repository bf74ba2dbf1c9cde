import { Plugin } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { blockKeys } from './block-keys.ts';
import { blockLabels } from './block-labels.ts';
import { footnoteCaret } from './footnote-caret.ts';

/** Everything that blocks need of an editor's state; before the general keys, which would take Enter and Tab first. */
export function blockPlugins(): Plugin[] {
  return [blockKeys(), footnoteCaret(), tables(), blockLabels()];
}

/**
 * The editing of tables, whose repair of uneven rows answers to this person's own changes only: were it to answer to
 * changes that arrive, every open room would send the same repair, and each of those would call for the next.
 */
function tables(): Plugin {
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
