import MarkdownIt from 'markdown-it';
import { readFrontMatter } from './front-matter.ts';
import { storyFromHtml } from './html.ts';
import type { ImportedStory } from './imported-story.ts';

// HTML in Markdown is Markdown too, and goes through the same cleaning as any page; so do addresses.
const markdown = new MarkdownIt({ html: true, linkify: false });
markdown.validateLink = () => true;

/**
 * Reads Markdown (CommonMark with tables): headings, lists, emphasis, links, quotations and tables; code is kept as
 * text. Front matter names headline and standfirst, otherwise the first `#` heading is the headline.
 * Throws DomainError as `storyFromHtml` does.
 */
export function storyFromMarkdown(text: string): ImportedStory {
  const { headline, standfirst, rest } = readFrontMatter(text);
  const html = markdown.render(rest);
  // With a headline of its own, a first heading is part of the text.
  const story = storyFromHtml(headline === '' ? html : html.replace(/<(\/?)h1>/g, '<$1h2>'));
  return {
    ...story,
    headline: headline || story.headline,
    standfirst: standfirst || story.standfirst,
  };
}
