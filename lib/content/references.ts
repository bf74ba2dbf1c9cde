import { isArticleId } from './attributes.ts';
import type { StoredNode } from './body.ts';

/** Where an article stands and what it is called: an address is a path on this site. */
export interface ArticleReference {
  address: string;
  headline: string;
}

/** The ids of all articles that a body links to or shows as related, each once. */
export function articleIdsIn(body: StoredNode): string[] {
  const ids = new Set<string>();
  collect(body, ids);
  return [...ids];
}

function collect(node: StoredNode, ids: Set<string>): void {
  const id = node.type === 'relatedArticle' ? node.attrs?.articleId : undefined;
  if (isArticleId(id)) ids.add(id);
  for (const mark of node.marks ?? []) {
    const linked = mark.type === 'articleLink' ? mark.attrs?.articleId : undefined;
    if (isArticleId(linked)) ids.add(linked);
  }
  for (const child of node.content ?? []) collect(child, ids);
}
