import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import { domElement } from './dom-element.ts';
import { TABLE_ACTIONS } from './table-actions.ts';

/** A table under its tools, which act where the cursor is. Shift-Tab from the first cell leads to them. */
export function tableView(node: Node, view: EditorView): NodeView {
  const buttons = TABLE_ACTIONS.map(({ label, run }) => {
    const button = domElement('button', { type: 'button' }, label);
    // The selection stays in the table, which the tools act on.
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => {
      run(view.state, view.dispatch);
      view.focus();
    });
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
