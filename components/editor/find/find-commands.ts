import { closeHistory } from 'prosemirror-history';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import type { Match } from './find-matches.ts';

/** The number of the match that is selected, or -1. */
export function currentMatch(state: EditorState, matches: readonly Match[]): number {
  const { from, to } = state.selection;
  const index = firstAtOrAfter(matches, from);
  const found = matches[index];
  return found?.from === from && found.to === to ? index : -1;
}

/** The number of the next match after the selection, or of the one before it; past the end it begins again. -1: none. */
export function nextMatch(state: EditorState, matches: readonly Match[], direction: 1 | -1): number {
  if (matches.length === 0) return -1;
  const current = currentMatch(state, matches);
  const { from } = state.selection;
  const after = firstAtOrAfter(matches, from);
  const target = direction === 1 ? after + (current === -1 ? 0 : 1) : after - 1;
  return (target + matches.length) % matches.length;
}

/** Selects a match. */
export function withMatch(state: EditorState, { from, to }: Match): Transaction {
  return state.tr.setSelection(TextSelection.create(state.doc, from, to));
}

/**
 * Puts text in place of matches, as one change that one undo takes back. It looks as their first letters did, so that
 * a bold word stays bold and a link a link.
 */
export function withReplacement(state: EditorState, matches: readonly Match[], text: string): Transaction {
  const transaction = closeHistory(state.tr);
  // From the end, so that what is replaced first does not move the rest.
  for (const { from, to } of matches.toReversed()) {
    const marks = state.doc.nodeAt(from)?.marks ?? [];
    if (text === '') transaction.delete(from, to);
    else transaction.replaceWith(from, to, state.schema.text(text, marks));
  }
  return transaction;
}

function firstAtOrAfter(matches: readonly Match[], position: number): number {
  let [low, high] = [0, matches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((matches[middle]?.from ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
