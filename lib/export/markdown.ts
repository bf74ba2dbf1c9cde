import { MarkdownSerializer } from 'prosemirror-markdown';
import type { Body } from '#lib/content/body.ts';
import { contentSchema } from '#lib/content/schema.ts';
import { type ArticleAddresses, NO_ADDRESSES } from './article-addresses.ts';
import { blockWriters } from './markdown-blocks.ts';
import { inlineWriters, markWriters, withFootnotes } from './markdown-inline.ts';

/**
 * What would begin Markdown or HTML where a writer meant the sign itself, and the library leaves alone: HTML, tables, what
 * opens a block after a line break, and underscores in a row.
 */
const FURTHER_SIGNS = /[<&|]|^[-=+>#]|(?<=^\d{1,9})[.)]|(?<!\\)_(?=\\?_)|(?<=_)_/g;

/**
 * A body as Markdown: CommonMark with pipe tables and `[^1]` footnotes; raised and lowered words as HTML, which
 * Markdown has no signs for. Reading it back gives the same body, as far as Markdown can say it.
 */
export function toMarkdown(body: Body, addresses: ArticleAddresses = NO_ADDRESSES): string {
  const footnotes: string[] = [];
  const serializer = new MarkdownSerializer(
    { ...blockWriters(addresses), ...inlineWriters(footnotes) },
    markWriters(addresses),
    { escapeExtraCharacters: FURTHER_SIGNS, hardBreakNodeName: 'hardBreak' },
  );
  const text = serializer.serialize(contentSchema.nodeFromJSON(body), { tightLists: true });
  return `${withFootnotes(text, footnotes).trim()}\n`;
}

/** A story as Markdown, its headline and standfirst in front matter, from which `importFile` reads them again. */
export function storyToMarkdown(
  story: { headline: string; standfirst: string; body: Body },
  addresses: ArticleAddresses = NO_ADDRESSES,
): string {
  const front = [
    ['headline', story.headline],
    ['standfirst', story.standfirst],
  ].filter(([, value]) => value !== '');
  if (front.length === 0) return toMarkdown(story.body, addresses);
  const lines = front.map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${toMarkdown(story.body, addresses)}`;
}
