import type { StoredNode } from '#lib/content/body.ts';
import type { ArticleReference } from '#lib/content/references.ts';
import { type ProseWords, proseWordsFor } from './prose-words.ts';
import type { MarkRenderer } from './renderers.tsx';

/** What renderers know besides the node they are given. */
export interface ProseContext {
  /** The articles that readers can reach, by id. */
  articles: ReadonlyMap<string, ArticleReference>;
  words: ProseWords;
  /** The footnotes that hold words, in the order of the text; a note's number is its place, from 1. */
  footnotes: readonly StoredNode[];
  /** Marks that are no part of a story, by name: a page puts them into the text that it shows. */
  marks: ReadonlyMap<string, MarkRenderer>;
  /** The absolute address of the story's page where the text stands elsewhere; empty on that page itself. */
  pageUrl: string;
}

/** The context of one body; `language` is a BCP 47 tag. */
export function proseContext(
  body: StoredNode,
  given: Pick<ProseContext, 'articles' | 'marks' | 'pageUrl'>,
  language: string,
): ProseContext {
  return { ...given, words: proseWordsFor(language), footnotes: footnotesOf(body) };
}

// What stands in a picture's placeholder is not shown, so neither are its notes.
function footnotesOf(node: StoredNode): StoredNode[] {
  if (node.type === 'figure') return [];
  if (node.type === 'footnote') return (node.content ?? []).length > 0 ? [node] : [];
  return (node.content ?? []).flatMap(footnotesOf);
}
