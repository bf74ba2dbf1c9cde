import type { MarkType } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import { contentSchema } from '#lib/content/schema.ts';

/** Links the selected words to another article by its id, so that the link follows a changed address. */
export function linkToArticle(articleId: string): Command {
  return (state, dispatch) => {
    const { from, to, $from, empty } = state.selection;
    if (empty || !$from.parent.type.allowsMarkType(articleLink())) return false;
    dispatch?.(state.tr.addMark(from, to, articleLink().create({ articleId })).scrollIntoView());
    return true;
  };
}

/** Takes links to articles off the selected words and leaves the words. */
export const unlinkArticle: Command = ({ tr, doc, selection: { from, to } }, dispatch) => {
  if (!doc.rangeHasMark(from, to, articleLink())) return false;
  dispatch?.(tr.removeMark(from, to, articleLink()));
  return true;
};

function articleLink(): MarkType {
  const type = contentSchema.marks.articleLink;
  if (type === undefined) throw new Error('the content schema lacks the mark articleLink');
  return type;
}
