import MarkdownIt from 'markdown-it';
import { MarkdownParser } from 'prosemirror-markdown';
import type { StoredMark, StoredNode } from '#lib/content/body.ts';
import { embedFromAddress } from '#lib/content/embed.ts';
import { contentSchema } from '#lib/content/schema.ts';
import { plainText } from '#lib/content/text.ts';

const markdown = new MarkdownIt({ html: false });

// A cell holds paragraphs here, and bare words in Markdown.
markdown.core.ruler.push('paragraphs_in_cells', ({ tokens, Token }) => {
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    if (tokens[at]?.type !== 'inline' || !/^t[hd]_open$/.test(tokens[at - 1]?.type ?? '')) continue;
    tokens.splice(at + 1, 0, new Token('paragraph_close', 'p', -1));
    tokens.splice(at, 0, new Token('paragraph_open', 'p', 1));
  }
});

// The schema has no links but those to addresses, so that a story is one until its text is whole.
const STORY = 'https://story.invalid/';

const parser = new MarkdownParser(contentSchema, markdown, {
  paragraph: { block: 'paragraph' },
  heading: { block: 'heading', getAttrs: ({ tag }) => ({ level: tag === 'h3' ? 3 : 2 }) },
  blockquote: { block: 'blockquote' },
  bullet_list: { block: 'bulletList' },
  ordered_list: {
    block: 'orderedList',
    getAttrs: (token) => ({ start: Number(token.attrGet('start') ?? 1) }),
  },
  list_item: { block: 'listItem' },
  hr: { node: 'horizontalRule' },
  hardbreak: { node: 'hardBreak' },
  table: { block: 'table' },
  thead: { ignore: true },
  tbody: { ignore: true },
  tr: { block: 'tableRow' },
  th: { block: 'tableHeader' },
  td: { block: 'tableCell' },
  em: { mark: 'italic' },
  strong: { mark: 'bold' },
  link: {
    mark: 'link',
    getAttrs: (token) => ({ href: (token.attrGet('href') ?? '').replace(/^story:/, STORY) }),
  },
});

/**
 * The blocks of a story in Markdown, with what the house has beyond it: `[words](story:key)` leads to another story,
 * and alone in a paragraph is a card of it; an address alone is an embed; `^[words]` is a footnote; a quotation in a
 * quotation is set large; `— name` under one says whose it is; a list under a line all in bold makes key points.
 * Stories are named by their keys still: see `linkStories`.
 */
export function blocksFromMarkdown(text: string): StoredNode[] {
  const { content = [] } = parser.parse(text).toJSON() as StoredNode;
  return withKeyPoints(content.map(toBlock));
}

/** The same blocks with the ids of stories where their keys were. */
export function linkStories(nodes: readonly StoredNode[], idOf: (key: string) => string): StoredNode[] {
  return nodes.map((node) => ({
    ...node,
    ...(node.type === 'relatedArticle' ? { attrs: { articleId: idOf(String(node.attrs?.articleId)) } } : {}),
    ...(node.marks ? { marks: node.marks.map((mark) => linked(mark, idOf)) } : {}),
    ...(node.content ? { content: linkStories(node.content, idOf) } : {}),
  }));
}

function linked(mark: StoredMark, idOf: (key: string) => string): StoredMark {
  if (mark.type !== 'articleLink') return mark;
  return { type: 'articleLink', attrs: { articleId: idOf(String(mark.attrs?.articleId)) } };
}

function toBlock(node: StoredNode): StoredNode {
  const content = node.content?.flatMap((child) =>
    child.type === 'text' ? toWords(child) : [toBlock(child)],
  );
  const block = content ? { ...node, content } : node;
  if (block.type === 'paragraph') return toCard(block);
  return block.type === 'blockquote' ? toQuote(block) : block;
}

function toWords(node: StoredNode): StoredNode[] {
  const marks = node.marks?.map((mark) => {
    const href = String(mark.attrs?.href ?? '');
    if (!href.startsWith(STORY)) return mark;
    return { type: 'articleLink', attrs: { articleId: href.slice(STORY.length) } };
  });
  const pieces = (node.text ?? '').split(/(\^\[[^\]]+\])/).filter((piece) => piece !== '');
  return pieces.map((text) => {
    const note = /^\^\[(.+)\]$/.exec(text)?.[1];
    if (note !== undefined) return { type: 'footnote', content: [{ type: 'text', text: note }] };
    return { type: 'text', text, ...(marks ? { marks } : {}) };
  });
}

function toCard(paragraph: StoredNode): StoredNode {
  const [only, ...others] = paragraph.content ?? [];
  const [mark] = only?.marks ?? [];
  if (!only || !mark || others.length > 0) return paragraph;
  if (mark.type === 'articleLink') return { type: 'relatedArticle', attrs: { ...mark.attrs } };
  const embed = mark.type === 'link' ? embedFromAddress(String(mark.attrs?.href)) : null;
  return embed ? { type: 'embed', attrs: { ...embed } } : paragraph;
}

function toQuote({ content = [] }: StoredNode): StoredNode {
  const [first] = content;
  if (content.length === 1 && first?.type === 'blockquote') return { ...first, type: 'pullQuote' };
  const last = content.at(-1);
  const name = last && /^— (.+)$/.exec(plainText(last).trim())?.[1];
  if (!name) return { type: 'blockquote', content };
  const attribution = { type: 'attribution', content: [{ type: 'text', text: name }] };
  return { type: 'blockquote', content: [...content.slice(0, -1), attribution] };
}

function withKeyPoints(blocks: readonly StoredNode[]): StoredNode[] {
  const made: StoredNode[] = [];
  for (const block of blocks) {
    const title = made.at(-1);
    if (block.type !== 'bulletList' || !title || !isBoldLine(title)) made.push(block);
    else {
      const words = { type: 'keyPointsTitle', content: [{ type: 'text', text: plainText(title) }] };
      made[made.length - 1] = { type: 'keyPoints', content: [words, block] };
    }
  }
  return made;
}

function isBoldLine({ type, content = [] }: StoredNode): boolean {
  return type === 'paragraph' && content.length === 1 && content[0]?.marks?.[0]?.type === 'bold';
}
