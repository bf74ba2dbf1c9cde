import { findAddresses } from '#components/editor/blocks/find-articles.ts';
import type { Body } from '#lib/content/body.ts';
import { articleIdsIn } from '#lib/content/references.ts';
import type { ArticleAddresses } from '#lib/export/article-addresses.ts';
import { toHtml } from '#lib/export/html.ts';
import { element, escapeHtml } from '#lib/export/html-text.ts';

/** The words of a story that are copied out together; headline and standfirst are plain text, empty when not set. */
export interface CopiedStory {
  headline: string;
  standfirst: string;
  body: Body;
}

export type CopyFormat = 'markdown' | 'html';

/** A story as text in a format, headline and standfirst first. */
export async function textOfStory(
  format: CopyFormat,
  story: CopiedStory,
  addresses: ArticleAddresses,
): Promise<string> {
  if (format === 'html') return htmlOf(story, addresses);
  // Loaded when it is asked for: nobody copies Markdown on every visit.
  const { storyToMarkdown } = await import('#lib/export/markdown.ts');
  return storyToMarkdown(story, addresses);
}

function htmlOf({ headline, standfirst, body }: CopiedStory, addresses: ArticleAddresses): string {
  const head = [
    headline === '' ? '' : element('h1', { dir: 'auto' }, escapeHtml(headline)),
    standfirst === '' ? '' : element('p', { class: 'standfirst', dir: 'auto' }, escapeHtml(standfirst)),
  ];
  return `${[...head, toHtml(body, addresses)].filter((part) => part !== '').join('\n')}\n`;
}

/**
 * Puts a story on the clipboard as Markdown or as clean HTML, as text in both cases: it is for the text boxes of other
 * systems. Rejects when the browser does not allow it, which the caller has to say.
 */
export async function copyStory(format: CopyFormat, story: CopiedStory): Promise<void> {
  const addresses = await findAddresses(articleIdsIn(story.body));
  await navigator.clipboard.writeText(await textOfStory(format, story, addresses));
}
