import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import { domElement } from './dom-element.ts';

/** The place of a picture that is still to come: what it shows in words, its caption and its credit. */
export function figureView(node: Node, view: EditorView, getPosition: () => number | undefined): NodeView {
  const alt = domElement('input', {
    type: 'text',
    dir: 'auto',
    maxlength: '1000',
    placeholder: 'Say what the picture shows',
    'aria-label': 'Description for people who cannot see the picture',
  });
  alt.value = node.attrs.alt;
  alt.readOnly = !view.editable;
  alt.addEventListener('input', () => {
    const position = getPosition();
    if (position !== undefined) view.dispatch(view.state.tr.setNodeAttribute(position, 'alt', alt.value));
  });
  const note = domElement('span', {}, 'Picture to come. Readers see nothing here until it is there.');
  const place = domElement('div', { class: 'picture-place', contenteditable: 'false' }, note, alt);
  const contentDOM = domElement('div');
  return {
    dom: domElement(
      'figure',
      { class: 'picture', role: 'group', 'aria-label': 'Picture to come' },
      place,
      contentDOM,
    ),
    contentDOM,
    update(next) {
      if (next.type !== node.type) return false;
      if (alt.value !== next.attrs.alt) alt.value = next.attrs.alt;
      return true;
    },
    stopEvent: (event) => event.target === alt,
    ignoreMutation: ({ target }) => place.contains(target),
  };
}
