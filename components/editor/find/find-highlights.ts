import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { currentMatch } from './find-commands.ts';
import type { Finder } from './find-matches.ts';

/** The `decorations` of an editor's view that mark every match, the selected one more strongly. */
export function highlighter(finder: Finder): (state: EditorState) => DecorationSet {
  let shown: { doc: Node; current: number; marks: DecorationSet } | null = null;
  return (state) => {
    const { doc } = state;
    const matches = finder.matches(doc);
    const current = currentMatch(state, matches);
    if (shown?.doc === doc && shown.current === current) return shown.marks;
    const marks = matches.map(({ from, to }, index) => {
      return Decoration.inline(from, to, { class: index === current ? 'is-found is-current' : 'is-found' });
    });
    shown = { doc, current, marks: DecorationSet.create(doc, marks) };
    return shown.marks;
  };
}
