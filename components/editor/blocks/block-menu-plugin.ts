import { type Command, Plugin, TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { BlockQuestion } from './block-choices.ts';
import { BLOCK_MENU, type BlockMenuState, blockMenuOf, nextMenu, withMenu } from './block-menu-state.ts';
import { isEmptyLineOfBody } from './body-line.ts';
import { insteadOf } from './instead-of.ts';
import { SLASH_CHOICES } from './matching-blocks.ts';

/** What assistive technology knows the menu by: the text has the focus, and its list is elsewhere. */
export const BLOCK_MENU_ID = 'block-menu';

/** The id of a choice's row. */
export function rowIdOf(name: string): string {
  return `${BLOCK_MENU_ID}-${name}`;
}

/**
 * The menu of blocks that a slash opens in an empty line of the body. Only there: in a sentence a slash is a slash,
 * and no block could stand. Arrows, Enter and Tab choose, Escape leaves the text as it was typed.
 */
export function blockMenuPlugin(ask: (question: BlockQuestion) => void): Plugin<BlockMenuState | null> {
  return new Plugin<BlockMenuState | null>({
    key: BLOCK_MENU,
    state: {
      init: () => null,
      apply: (transaction, menu, _, state) => nextMenu(menu, transaction, state),
    },
    props: {
      handleTextInput(view, from, to, text, insert) {
        const isSlash = text === '/' && from === to && !view.composing;
        if (!isSlash || !isEmptyLineOfBody(view.state.doc.resolve(from))) return false;
        view.dispatch(insert().setMeta(BLOCK_MENU, { kind: 'open', from, hasSlash: true }));
        return true;
      },
      handleKeyDown(view, event) {
        const menu = blockMenuOf(view.state);
        const hasModifier = event.shiftKey || event.ctrlKey || event.altKey || event.metaKey;
        if (menu === null || menu.isAsking || hasModifier || event.isComposing) return false;
        return pressIn(menu, view, event.key, ask);
      },
      handleDOMEvents: {
        blur(view) {
          if (blockMenuOf(view.state)?.isAsking === false) closeMenu(view);
          return false;
        },
      },
      attributes: (state) => attributesWith(blockMenuOf(state)),
    },
  });
}

function pressIn(
  { choices, active }: BlockMenuState,
  view: EditorView,
  key: string,
  ask: (question: BlockQuestion) => void,
): boolean {
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (step !== undefined) {
    const next = choices.at((choices.indexOf(active) + step) % choices.length);
    if (next) view.dispatch(withMenu(view.state.tr, { kind: 'move', active: next }));
    return true;
  }
  if (key === 'Enter' || key === 'Tab') chooseBlock(view, active, ask);
  else if (key === 'Escape') closeMenu(view);
  else return false;
  return true;
}

function closeMenu(view: EditorView): void {
  view.dispatch(withMenu(view.state.tr, { kind: 'close' }));
}

function attributesWith(menu: BlockMenuState | null): Record<string, string> {
  if (menu === null || menu.isAsking) return { role: 'group' };
  return {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-haspopup': 'listbox',
    'aria-expanded': 'true',
    'aria-controls': BLOCK_MENU_ID,
    'aria-activedescendant': rowIdOf(menu.active),
  };
}

/** Opens the menu in the empty line around a place. */
export function openBlockMenu(view: EditorView, place: number): void {
  view.focus();
  const { tr } = view.state;
  tr.setSelection(TextSelection.create(tr.doc, place));
  view.dispatch(withMenu(tr, { kind: 'open', from: place, hasSlash: false }));
}

/** Takes a choice of the menu by its name; `ask` shows the dialog of one that asks something first. */
export function chooseBlock(view: EditorView, name: string, ask: (question: BlockQuestion) => void): void {
  const choice = SLASH_CHOICES.find((block) => block.name === name);
  choice?.run({
    run: (command) => insteadOfTyped(command)(view.state, view.dispatch, view),
    ask(question) {
      view.dispatch(withMenu(view.state.tr, { kind: 'ask' }));
      ask(question);
    },
  });
}

/**
 * Runs a command in place of what was typed into the menu, as one step for undo; the menu is closed with it. Without
 * a menu it is the command alone.
 */
export function insteadOfTyped(command: Command): Command {
  return (state, dispatch, view) => {
    const menu = blockMenuOf(state);
    if (menu === null) return command(state, dispatch, view);
    const close = (transaction: Transaction) => transaction.setMeta(BLOCK_MENU, { kind: 'close' });
    return insteadOf(menu, command, close)(state, dispatch, view);
  };
}
