import type { EditorState, Plugin, Transaction } from 'prosemirror-state';

const GROWTH = 'grownPlugins';

interface Growth {
  place: Plugin;
  plugins: readonly Plugin[];
}

/** Asks for plugins that were fetched, in the place of the one that fetched them. */
export function growing(transaction: Transaction, growth: Growth): Transaction {
  return transaction.setMeta(GROWTH, growth).setMeta('addToHistory', false);
}

/** The state after a transaction, with the plugins that it asks for. All others keep what they know. */
export function stateAfter(state: EditorState, transaction: Transaction): EditorState {
  const next = state.apply(transaction);
  const growth = transaction.getMeta(GROWTH) as Growth | undefined;
  if (growth === undefined) return next;
  const plugins = next.plugins.flatMap((plugin) => (plugin === growth.place ? growth.plugins : [plugin]));
  return next.reconfigure({ plugins });
}
