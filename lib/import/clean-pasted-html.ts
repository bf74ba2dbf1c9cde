import { cleanDocument } from './clean/clean-document.ts';
import type { Dropped } from './dropped.ts';
import { parseHtml } from './parse-html.ts';

/** HTML from a clipboard made clean, and what of it was left out. */
export interface CleanHtml {
  readonly html: string;
  readonly dropped: readonly Dropped[];
}

/** The blocks that make a paste more than words inside a line. */
const BLOCKS = 'p, h2, h3, ul, ol, blockquote, table, hr';

/**
 * Cleans what Word, Google Docs, LibreOffice, Notes, mail programs or a browser put on the clipboard. A copied
 * editor's text (ProseMirror marks it) is left as it is: it holds what the content schema knows.
 */
export function cleanPastedHtml(html: string): CleanHtml {
  if (/<[^>]+\sdata-pm-slice=/.test(html)) return { html, dropped: [] };
  const document = parseHtml(html);
  const dropped = cleanDocument(document);
  return { html: withinLine(document.body).innerHTML, dropped };
}

/** A few words copied out of a line go back into a line, not into a paragraph of their own. */
function withinLine(body: HTMLElement): HTMLElement {
  const [only] = body.children;
  const isOneParagraph = body.children.length === 1 && only?.localName === 'p' && !only.querySelector(BLOCKS);
  return isOneParagraph ? (only as HTMLElement) : body;
}
