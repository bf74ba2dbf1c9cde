import type { ReactNode } from 'react';
import type { StoredMark, StoredNode } from '#lib/content/body.ts';
import { isAllowedLink } from '#lib/content/link.ts';
import { renderKeyPoints, renderPullQuote, renderQuote, renderTable } from './boxes.tsx';
import { renderEmbed, renderRelatedArticle } from './cards.tsx';
import { renderFootnoteCall } from './footnotes.tsx';
import type { ProseContext } from './prose-context.ts';

type Show = (nodes: readonly StoredNode[]) => ReactNode;
type NodeRenderer = (node: StoredNode, show: Show, context: ProseContext) => ReactNode;
/** How a mark looks around the words it is on. */
export type MarkRenderer = (mark: StoredMark, children: ReactNode, context: ProseContext) => ReactNode;

const showContent = (node: StoredNode, show: Show) => show(node.content ?? []);

// Maps, not objects: a node called "constructor" must find nothing.

/**
 * How each node of the content schema looks to a reader, by name. `dir="auto"` lets a block follow its own words;
 * it looks past children that have a `dir`, so quotes and lists, which hold only such, go with the story instead.
 */
export const NODE_RENDERERS: ReadonlyMap<string, NodeRenderer> = new Map<string, NodeRenderer>([
  ['doc', showContent],
  ['paragraph', (node, show) => <p dir="auto">{showContent(node, show)}</p>],
  ['heading', renderHeading],
  ['blockquote', renderQuote],
  ['pullQuote', renderPullQuote],
  ['attribution', (node, show) => <figcaption dir="auto">{showContent(node, show)}</figcaption>],
  ['bulletList', (node, show) => <ul>{showContent(node, show)}</ul>],
  ['orderedList', renderOrderedList],
  ['listItem', (node, show) => <li>{showContent(node, show)}</li>],
  ['table', renderTable],
  ['tableRow', (node, show) => <tr>{showContent(node, show)}</tr>],
  ['tableHeader', (node, show) => <th>{showContent(node, show)}</th>],
  ['tableCell', (node, show) => <td>{showContent(node, show)}</td>],
  ['keyPoints', renderKeyPoints],
  ['keyPointsTitle', showContent],
  // Until it has its picture, a figure is a placeholder for editors: a caption alone would say what nobody can see.
  ['figure', () => null],
  ['caption', () => null],
  ['credit', () => null],
  ['horizontalRule', () => <hr />],
  ['embed', renderEmbed],
  ['relatedArticle', renderRelatedArticle],
  ['hardBreak', () => <br />],
  ['footnote', renderFootnoteCall],
  ['text', (node) => node.text ?? ''],
]);

/** How each mark of the content schema looks to a reader, by name. */
export const MARK_RENDERERS: ReadonlyMap<string, MarkRenderer> = new Map<string, MarkRenderer>([
  ['link', renderLink],
  ['articleLink', renderArticleLink],
  ['bold', (_, children) => <strong>{children}</strong>],
  ['italic', (_, children) => <em>{children}</em>],
  ['superscript', (_, children) => <sup>{children}</sup>],
  ['subscript', (_, children) => <sub>{children}</sub>],
  // An editors' mark: its words are published, it is not.
  ['highlight', (_, children) => children],
]);

function renderHeading(node: StoredNode, show: Show): ReactNode {
  const level = node.attrs?.level;
  if (level === 2) return <h2 dir="auto">{showContent(node, show)}</h2>;
  if (level === 3) return <h3 dir="auto">{showContent(node, show)}</h3>;
  throw new Error('A body holds a subheading whose level is neither 2 nor 3.');
}

function renderOrderedList(node: StoredNode, show: Show): ReactNode {
  const start = node.attrs?.start ?? 1;
  if (typeof start !== 'number' || !Number.isInteger(start)) {
    throw new Error('A body holds a numbered list that does not start at a whole number.');
  }
  return <ol start={start === 1 ? undefined : start}>{showContent(node, show)}</ol>;
}

// The schema let only safe links in. Should another have got into the store, readers keep the words without it.
function renderLink(mark: StoredMark, children: ReactNode): ReactNode {
  const href = mark.attrs?.href;
  if (!isAllowedLink(href)) return children;
  return (
    <a href={href} rel="noopener">
      {children}
    </a>
  );
}

// A story that readers cannot reach leaves its words without a link.
function renderArticleLink(mark: StoredMark, children: ReactNode, { articles }: ProseContext): ReactNode {
  const article = articles.get(String(mark.attrs?.articleId));
  return article ? <a href={article.address}>{children}</a> : children;
}
