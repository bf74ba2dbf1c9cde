import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import { domElement } from './dom-element.ts';

const TABLE_TOOLS = [
  ['addRow', 'Add a row'],
  ['addColumn', 'Add a column'],
  ['removeRow', 'Remove the row'],
  ['removeColumn', 'Remove the column'],
  ['removeTable', 'Remove the table'],
] as const;

/** A table under its tools, which act where the cursor is. Shift-Tab from the first cell leads to them. */
export function tableView(node: Node, view: EditorView): NodeView {
  const buttons = TABLE_TOOLS.map(([name, label]) => {
    const button = domElement('button', { type: 'button' }, label);
    // The selection stays in the table, which the tools act on.
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => void act(name, view));
    return button;
  });
  const tools = domElement(
    'div',
    { class: 'table-tools', role: 'toolbar', 'aria-label': 'Table tools', contenteditable: 'false' },
    ...buttons,
  );
  const contentDOM = domElement('tbody');
  const scroll = domElement('div', { class: 'table-scroll' }, domElement('table', {}, contentDOM));
  return {
    dom: domElement('div', { class: 'table-block' }, tools, scroll),
    contentDOM,
    update: (next) => next.type === node.type,
    stopEvent: ({ target }) => target instanceof HTMLElement && tools.contains(target),
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
  };
}

// Fetched with the first table: it is there already, unless the browser was off line then.
async function act(name: (typeof TABLE_TOOLS)[number][0], view: EditorView): Promise<void> {
  const found = await import('./table-editing.ts').catch(() => null);
  if (view.isDestroyed) return;
  found?.TABLE_ACTIONS[name](view.state, view.dispatch);
  view.focus();
}
