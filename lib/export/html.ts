import type { DOMOutputSpec, Fragment, Mark, Node } from 'prosemirror-model';
import type { Body } from '#lib/content/body.ts';
import { embedAddress, isEmbed } from '#lib/content/embed.ts';
import { contentSchema } from '#lib/content/schema.ts';
import { type ArticleAddresses, NO_ADDRESSES } from './article-addresses.ts';
import { element, escapeHtml, renderSpec } from './html-text.ts';

/**
 * A body as clean HTML for other systems: the elements of the content schema's own `toDOM`, with embeds as links, and
 * without what is for editors alone. All text and every attribute is escaped in one place.
 */
export function toHtml(body: Body, addresses: ArticleAddresses = NO_ADDRESSES): string {
  const doc = contentSchema.nodeFromJSON(body);
  return childrenOf(doc)
    .map((block) => renderNode(block, addresses))
    .filter((html) => html !== '')
    .join('\n');
}

function renderNode(node: Node, addresses: ArticleAddresses): string {
  switch (node.type.name) {
    case 'text':
      return escapeHtml(node.text ?? '');
    case 'embed':
      return renderEmbed(node);
    case 'relatedArticle':
      return renderRelated(node, addresses);
    default: {
      const content = node.inlineContent
        ? renderInline(node.content, addresses)
        : renderBlocks(node, addresses);
      return renderSpec(specOf(node), content);
    }
  }
}

function renderBlocks(node: Node, addresses: ArticleAddresses): string {
  return childrenOf(node)
    .map((child) => renderNode(child, addresses))
    .join('');
}

function renderEmbed({ attrs: { provider, id } }: Node): string {
  if (!isEmbed({ provider, id })) return '';
  const href = embedAddress({ provider, id });
  return element('p', {}, element('a', { href }, escapeHtml(href)));
}

function renderRelated(node: Node, addresses: ArticleAddresses): string {
  const article = addresses.get(node.attrs.articleId);
  if (!article) return '';
  return element('p', {}, element('a', { href: article.address }, escapeHtml(article.headline)));
}

/** Neighbours that share a mark are wrapped in it once; `depth` marks are open around them already. */
function renderInline(content: Fragment | readonly Node[], addresses: ArticleAddresses, depth = 0): string {
  const runs: { mark: Mark | undefined; nodes: Node[] }[] = [];
  content.forEach((node: Node) => {
    const mark = node.marks[depth];
    const last = runs.at(-1);
    if (last && (mark ? last.mark?.eq(mark) : !last.mark)) last.nodes.push(node);
    else runs.push({ mark, nodes: [node] });
  });
  return runs
    .map(({ mark, nodes }) => {
      if (!mark) return nodes.map((node) => renderNode(node, addresses)).join('');
      return renderMark(mark, renderInline(nodes, addresses, depth + 1), addresses);
    })
    .join('');
}

function renderMark(mark: Mark, content: string, addresses: ArticleAddresses): string {
  if (mark.type.name === 'highlight') return content;
  if (mark.type.name === 'articleLink') {
    const article = addresses.get(mark.attrs.articleId);
    return article ? element('a', { href: article.address }, content) : content;
  }
  const spec = mark.type.spec.toDOM?.(mark, true);
  return spec ? renderSpec(spec, content) : content;
}

function specOf(node: Node): DOMOutputSpec {
  const spec = node.type.spec.toDOM?.(node);
  if (spec === undefined) throw new Error(`The node ${node.type.name} has no form in HTML.`);
  return spec;
}

function childrenOf(node: Node): Node[] {
  return [...node.children];
}
