import { closeHistory } from 'prosemirror-history';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { FoundStory } from '#components/editor/blocks/find-articles.ts';
import { contentSchema } from '#lib/content/schema.ts';

/**
 * Makes links to an address of the newsroom's own into links to its article, which follow it when it moves. Words that
 * are nothing but the address become the headline. Until the article is found, and if it is not, the link stays.
 */
export async function linkOwnStory(
  view: EditorView,
  href: string,
  findStory: (address: string) => Promise<FoundStory | null>,
): Promise<void> {
  // A link to an address is all right too, so that a failure is no matter.
  const story = await findStory(href).catch(() => null);
  if (story === null || view.isDestroyed) return;
  const linked = linkedToStory(view.state, href, story);
  if (linked !== null) view.dispatch(closeHistory(linked));
}

function linkedToStory(
  { doc, tr }: EditorState,
  href: string,
  { id, headline }: FoundStory,
): Transaction | null {
  const mark = contentSchema.marks.articleLink?.create({ articleId: id });
  doc.descendants((node, position) => {
    const isLinked =
      node.isText && node.marks.some(({ type, attrs }) => type.name === 'link' && attrs.href === href);
    if (!isLinked || mark === undefined) return;
    const from = tr.mapping.map(position);
    const to = from + node.nodeSize;
    if (node.text === href) tr.replaceWith(from, to, contentSchema.text(headline, mark.addToSet(node.marks)));
    else tr.addMark(from, to, mark);
  });
  return tr.docChanged ? tr : null;
}
