import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { growing } from '#components/editor/collab/grown-plugins.ts';

/**
 * Stands where the editing of tables goes, and fetches it with the first table: most stories have none. What cannot be
 * fetched off line is asked for again on line; a table's words can be written without it.
 */
export function tablesOnDemand(): Plugin {
  const place: Plugin = new Plugin({ view: (view) => new FirstTable(view, place) });
  return place;
}

class FirstTable {
  readonly #view: EditorView;
  readonly #place: Plugin;
  #isAsking = false;

  constructor(view: EditorView, place: Plugin) {
    this.#view = view;
    this.#place = place;
    this.update(view);
  }

  update(_view: EditorView, before?: { doc: Node }): void {
    const { doc } = this.#view.state;
    if (this.#isAsking || before?.doc === doc || !hasTable(doc)) return;
    this.#isAsking = true;
    void this.#fetch();
  }

  destroy(): void {
    removeEventListener('online', this.#again);
  }

  readonly #again = () => void this.#fetch();

  async #fetch(): Promise<void> {
    const found = await import('./table-editing.ts').catch(() => null);
    const { state, isDestroyed } = this.#view;
    // Another view, or a story that was loaded anew, has a place of its own.
    if (isDestroyed || !state.plugins.includes(this.#place)) return;
    if (found === null) return addEventListener('online', this.#again, { once: true });
    this.#view.dispatch(growing(state.tr, { place: this.#place, plugins: found.tablePlugins() }));
  }
}

function hasTable(doc: Node): boolean {
  let isFound = false;
  doc.descendants((node) => {
    isFound ||= node.type.name === 'table';
    return !isFound && !node.isTextblock;
  });
  return isFound;
}
