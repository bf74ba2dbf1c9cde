import { closeHistory } from 'prosemirror-history';
import { type Command, Selection, TextSelection, type Transaction } from 'prosemirror-state';

/**
 * Runs a command in place of the words from `from` to `to` of one line, as one step for undo. `mark` adds to the
 * transaction what its plugin has to know.
 */
export function insteadOf(
  { from, to }: { from: number; to: number },
  command: Command,
  mark: (transaction: Transaction) => Transaction,
): Command {
  return (state, dispatch, view) => {
    const whole = mark(state.tr.delete(from, to));
    whole.setSelection(TextSelection.create(whole.doc, from));
    const append = (rest: Transaction) => {
      for (const step of rest.steps) whole.step(step);
      whole.setSelection(Selection.fromJSON(whole.doc, rest.selection.toJSON()));
      dispatch?.(closeHistory(whole).scrollIntoView());
    };
    return command(state.apply(whole), dispatch && append, view);
  };
}
