import { bodyFromDocument } from './body-from-document.ts';
import { cleanDocument } from './clean/clean-document.ts';
import { all } from './clean/elements.ts';
import { countDropped, type Drop, type Dropped } from './dropped.ts';
import type { ImportedStory } from './imported-story.ts';
import { parseHtml } from './parse-html.ts';

/** Parts of a page that stand around its article. */
const AROUND = 'header, footer, aside, section, form';
/** By what a page or a word processor marks the line under the headline. */
const STANDFIRST = 'p.standfirst, p.subtitle, p.MsoSubtitle, p[itemprop="description"], h2.standfirst';

/**
 * Reads a page: its first h1 is the headline, a line marked as the standfirst is that, all else is body. Where a page
 * has one `article` or `main`, what stands around it is left out and counted. Throws DomainError as `parseBody` does.
 */
export function storyFromHtml(html: string): ImportedStory {
  const document = parseHtml(html);
  const { drop, list } = countDropped();
  leaveSurroundings(document, drop);
  const headline = takeLine(document, 'h1, p.MsoTitle');
  const standfirst = takeLine(document, STANDFIRST);
  const dropped = joined(list(), cleanDocument(document));
  return { headline, standfirst, body: bodyFromDocument(document), dropped };
}

function leaveSurroundings({ body }: Document, drop: Drop): void {
  const articles = all(body, 'article');
  const main = articles.length > 0 ? articles : all(body, 'main');
  const [article] = main;
  if (main.length !== 1 || !article) return;
  for (const part of all(body, AROUND)) {
    if (!body.contains(part) || part.contains(article) || article.contains(part)) continue;
    drop('menus');
    part.remove();
  }
}

/** Takes the first element out of the page and returns its words as one line. */
function takeLine(document: Document, selector: string): string {
  const element = document.body.querySelector(selector);
  const line = (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  if (line !== '') element?.remove();
  return line;
}

function joined(first: readonly Dropped[], second: readonly Dropped[]): Dropped[] {
  const counts = new Map(first.map(({ what, count }) => [what, count]));
  for (const { what, count } of second) counts.set(what, (counts.get(what) ?? 0) + count);
  return [...counts].map(([what, count]) => ({ what, count }));
}
