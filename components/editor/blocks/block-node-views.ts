import type { NodeViewConstructor } from 'prosemirror-view';
import { embedView } from './embed-view.ts';
import { figureView } from './figure-view.ts';
import { findHeadline } from './find-articles.ts';
import { relatedArticleView } from './related-article-view.ts';
import { tableView } from './table-view.ts';

/** How the blocks that are more than their words look while they are edited: for an EditorView's `nodeViews`. */
export function blockNodeViews(): Record<string, NodeViewConstructor> {
  return {
    figure: figureView,
    embed: embedView,
    relatedArticle: relatedArticleView(findHeadline),
    table: tableView,
  };
}
