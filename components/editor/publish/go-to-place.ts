import { Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { focusField } from '#components/editor/room/focus-field.ts';
import { goTo } from '#components/editor/room/go-to.ts';
import type { Place } from './warnings.ts';

/** Leads to a place of the story, or to a field, once the dialog that pointed at it has given the focus back. */
export function goToPlace(view: EditorView | null, place: Place): void {
  afterDialog(() => {
    if ('name' in place) focusField(place.name);
    else if (view !== null) goTo(view, typeable(view, place));
  });
}

// A block without words is no place for a caret: the next one that is.
function typeable({ state: { doc } }: EditorView, { from, to }: { from: number; to: number }) {
  return doc.resolve(from).parent.inlineContent ? { from, to } : Selection.near(doc.resolve(from));
}

function afterDialog(task: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(task));
}
