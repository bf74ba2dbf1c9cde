import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { contentSchema } from '#lib/content/schema.ts';

/**
 * Pastes an address: over selected words it links them, elsewhere it is its own words. Null where no link can be, or
 * when what is selected is more than the words of one block.
 */
export function pasteAddress(state: EditorState, href: string): Transaction | null {
  const { selection } = state;
  const { $from, $to, from, to } = selection;
  const { link } = contentSchema.marks;
  const isInOneBlock = selection instanceof TextSelection && $from.sameParent($to);
  if (!link || !isInOneBlock || !$from.parent.type.allowsMarkType(link)) return null;
  const mark = link.create({ href });
  const { tr } = state;
  if (selection.empty) tr.replaceSelectionWith(contentSchema.text(href, [mark]), false);
  else tr.addMark(from, to, mark);
  return tr.removeStoredMark(link).setMeta('paste', true).scrollIntoView();
}

/** Whether the selection is the cursor in a paragraph of the body that holds nothing yet. */
export function isInEmptyParagraph({ selection }: EditorState): boolean {
  const { parent } = selection.$from;
  return selection.empty && parent.type === contentSchema.nodes.paragraph && parent.content.size === 0;
}
