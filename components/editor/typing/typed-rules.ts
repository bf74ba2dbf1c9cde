import { closeHistory, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { type Command, Plugin, PluginKey, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type TypedRule, typedBefore, UNSEEN } from './typed.ts';

/** Whether Backspace takes back what a rule has just done. */
const KEY = new PluginKey<boolean>('typedRules');

/**
 * Reads what is typed as signs for something else. The text gets the character as it was typed first, and then the
 * change as a step of its own for undo: one undo, or Backspace at once, takes back to what was typed. Nothing is read
 * into what an input method composes, or what is pasted.
 */
export function typedRules(rules: readonly TypedRule[]): Plugin[] {
  return [keymap({ Backspace: takeBack }), rulesPlugin(rules)];
}

const takeBack: Command = (state, dispatch) => KEY.getState(state) === true && undo(state, dispatch);

function rulesPlugin(rules: readonly TypedRule[]): Plugin<boolean> {
  return new Plugin<boolean>({
    key: KEY,
    state: {
      init: () => false,
      apply(transaction, isFresh) {
        const changed = transaction.getMeta(KEY) as boolean | undefined;
        if (changed !== undefined) return changed;
        // What arrives from others does not end what this person is about to do; prosemirror-collab marks it.
        if (transaction.getMeta('rebased') !== undefined) return isFresh;
        return isFresh && !transaction.docChanged && !transaction.selectionSet;
      },
    },
    props: {
      handleTextInput(view, from, _to, text, insert) {
        if (view.composing || text.length !== 1) return false;
        const insertion = insert();
        const typed = typedBefore(insertion.doc.resolve(from + 1));
        if (!typed.before.endsWith(text) || !rules.some((rule) => rule(typed))) return false;
        view.dispatch(insertion);
        change(view, rules);
        return true;
      },
      handleDOMEvents: {
        // A dead key composes a single quotation mark; what is longer are words of an input method.
        compositionend(view, { data }) {
          if (data === '"' || data === "'") setTimeout(() => view.isDestroyed || change(view, rules));
          return false;
        },
      },
    },
  });
}

function change(view: EditorView, rules: readonly TypedRule[]): void {
  const { selection } = view.state;
  if (!(selection instanceof TextSelection) || selection.$cursor === null) return;
  const typed = typedBefore(selection.$cursor);
  for (const rule of rules) {
    const changed = rule(typed)?.(view.state.tr);
    if (!changed) continue;
    const isSeen = changed.getMeta(UNSEEN) !== true;
    view.dispatch(closeHistory(changed.setMeta(KEY, isSeen)).scrollIntoView());
    // What is typed next is another step for undo.
    view.dispatch(closeHistory(view.state.tr));
    return;
  }
}
