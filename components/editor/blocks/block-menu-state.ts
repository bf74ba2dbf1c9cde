import { type EditorState, PluginKey, type Transaction } from 'prosemirror-state';
import { matchingBlocks } from './matching-blocks.ts';

/** The menu of blocks at the caret. */
export interface BlockMenuState {
  /** Where it was opened, and the end of what was typed since: both go when a block comes in their place. */
  readonly from: number;
  readonly to: number;
  /** Whether a slash opened it, which stands at `from`. */
  readonly hasSlash: boolean;
  readonly choices: readonly string[];
  /** The name of the choice that Enter takes. */
  readonly active: string;
  /** Whether it is gone for a question that its choice asks in a dialog. */
  readonly isAsking: boolean;
}

export type BlockMenuChange =
  | { kind: 'open'; from: number; hasSlash: boolean }
  | { kind: 'move'; active: string }
  | { kind: 'ask' }
  | { kind: 'close' };

export const BLOCK_MENU = new PluginKey<BlockMenuState | null>('blockMenu');

/** The open menu, also while it is gone for a question; null when there is none. */
export function blockMenuOf(state: EditorState): BlockMenuState | null {
  return BLOCK_MENU.getState(state) ?? null;
}

/** Adds a change of the menu to a transaction. */
export function withMenu(transaction: Transaction, change: BlockMenuChange): Transaction {
  return transaction.setMeta(BLOCK_MENU, change).setMeta('addToHistory', false);
}

/** The menu after a transaction that led to `state`. */
export function nextMenu(
  menu: BlockMenuState | null,
  transaction: Transaction,
  state: EditorState,
): BlockMenuState | null {
  const change = transaction.getMeta(BLOCK_MENU) as BlockMenuChange | undefined;
  if (change?.kind === 'close') return null;
  if (change?.kind === 'open') return followed(state, { ...change, active: '' });
  if (menu === null) return null;
  // What others write beside the slash is none of the menu's.
  const from = transaction.mapping.map(menu.from, menu.hasSlash ? 1 : -1);
  if (menu.isAsking) return { ...menu, from, to: transaction.mapping.map(menu.to, -1) };
  if (change?.kind === 'ask') return { ...menu, isAsking: true };
  return followed(state, { ...menu, from, active: change?.active ?? menu.active });
}

/** The menu follows the caret through the word that is typed, for as long as a block has a name like it. */
function followed(
  state: EditorState,
  { from, hasSlash, active }: Pick<BlockMenuState, 'from' | 'hasSlash' | 'active'>,
): BlockMenuState | null {
  const { $head, empty } = state.selection;
  const start = from + (hasSlash ? 1 : 0);
  if (!empty || $head.pos < start || from < $head.start() || $head.depth === 0) return null;
  if (hasSlash && state.doc.textBetween(from, start) !== '/') return null;
  const typed = state.doc.textBetween(start, $head.pos, '\n', '\n');
  const choices = matchingBlocks(state, typed).map(({ name }) => name);
  const first = choices[0];
  if (first === undefined) return null;
  const isThere = choices.includes(active);
  return { from, to: $head.pos, hasSlash, choices, active: isThere ? active : first, isAsking: false };
}
