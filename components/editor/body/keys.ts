import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands';
import { redo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { NodeType } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { type Command, Plugin } from 'prosemirror-state';
import { contentSchema } from '#lib/content/schema.ts';
import { isInAnyList } from './block-commands.ts';
import { EDITOR_ACTIONS } from './editor-actions.ts';

/** All keys of the text. */
export function editorKeys(openLink: () => void): Plugin[] {
  const link: Command = () => {
    openLink();
    return true;
  };
  const actions = Object.fromEntries(EDITOR_ACTIONS.flat().map(({ keys, run }) => [keys, run ?? link]));
  return [keymap({ ...actions, 'Mod-y': redo }), listKeys(), tabKeys(), keymap(baseKeymap)];
}

function listKeys(): Plugin {
  return keymap({
    Enter: splitListItem(listItem()),
    'Shift-Enter': chainCommands(exitCode, (state, dispatch) => {
      const hardBreak = contentSchema.nodes.hardBreak?.create();
      if (hardBreak) dispatch?.(state.tr.replaceSelectionWith(hardBreak).scrollIntoView());
      return true;
    }),
  });
}

/**
 * Tab indents in a list and otherwise moves on to the next control, as everywhere on the web. In a list, Escape
 * lets the next Tab move on too, so that nobody is caught in the text (WCAG 2.1.2).
 */
function tabKeys(): Plugin {
  let letsTabThrough = false;
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        const isTab = event.key === 'Tab' && !event.altKey && !event.ctrlKey && !event.metaKey;
        if (!isTab) {
          if (event.key !== 'Shift') letsTabThrough = event.key === 'Escape';
          return false;
        }
        if (letsTabThrough || !isInAnyList(view.state)) return false;
        const indent = event.shiftKey ? liftListItem(listItem()) : sinkListItem(listItem());
        indent(view.state, view.dispatch);
        return true;
      },
    },
  });
}

function listItem(): NodeType {
  const type = contentSchema.nodes.listItem;
  if (type === undefined) throw new Error('the content schema lacks the node listItem');
  return type;
}
