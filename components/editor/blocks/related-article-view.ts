import type { NodeViewConstructor } from 'prosemirror-view';
import { domElement } from './dom-element.ts';

/** The headline of an article by its id; null when there is none that this person may see. */
type FindHeadline = (articleId: string) => Promise<string | null>;

/** A card that leads to another article, named by its present headline. */
export function relatedArticleView(findHeadline: FindHeadline): NodeViewConstructor {
  return ({ attrs }) => {
    const headline = domElement('bdi', {}, 'Looking up the headline');
    const card = { class: 'related', role: 'group', 'aria-label': 'Related story', contenteditable: 'false' };
    const label = domElement('span', { class: 'related-label' }, 'Related');
    void findHeadline(attrs.articleId).then(
      (found) => {
        headline.textContent = found ?? 'This story cannot be found. Readers see nothing here.';
      },
      () => {
        headline.textContent = 'The headline could not be looked up. Reload the page to try again.';
      },
    );
    return { dom: domElement('div', card, label, headline), ignoreMutation: () => true };
  };
}
