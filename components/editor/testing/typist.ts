import type { Node } from 'prosemirror-model';
import { EditorState, type Plugin, Selection, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

/** Somebody at a keyboard, in an editor of jsdom: keys do what plugins make of them and no more. */
export class Typist {
  readonly view: EditorView;

  /** Begins with the caret in the last line, or where `position` says. */
  constructor(doc: Node, plugins: readonly Plugin[], position?: number) {
    const selection = position === undefined ? Selection.atEnd(doc) : TextSelection.create(doc, position);
    const mount = document.body.appendChild(document.createElement('div'));
    this.view = new EditorView(mount, {
      state: EditorState.create({ doc, selection, plugins: [...plugins] }),
      // There is nothing to scroll.
      handleScrollToSelection: () => true,
    });
  }

  /** Types characters, one by one as a browser reports them. */
  type(text: string): void {
    for (const character of text) {
      const { from, to } = this.view.state.selection;
      const insert = () => this.view.state.tr.insertText(character, from, to);
      const { view } = this;
      if (!view.someProp('handleTextInput', (handle) => handle(view, from, to, character, insert)))
        view.dispatch(insert());
    }
  }

  /** Presses a key, such as `Enter`; says whether a plugin took it. */
  press(key: string, modifiers: KeyboardEventInit = {}): boolean {
    const event = new KeyboardEvent('keydown', { key, ...modifiers });
    return this.view.someProp('handleKeyDown', (handle) => handle(this.view, event)) ?? false;
  }

  /** The document, as ProseMirror writes it for people. */
  read(): string {
    return this.view.state.doc.toString();
  }

  leave(): void {
    this.view.dom.parentElement?.remove();
    this.view.destroy();
  }
}
