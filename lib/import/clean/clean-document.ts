import { countDropped, type Dropped } from '#lib/import/dropped.ts';
import { strip } from './attributes.ts';
import { settleBlocks } from './blocks.ts';
import { all, styleOf, unwrap } from './elements.ts';
import { normaliseEmphasis } from './emphasis.ts';
import { levelHeadings } from './headings.ts';
import { cleanLinks } from './links.ts';
import { repairLists } from './lists.ts';
import { breakPreformatted, normaliseSpaces, trimLines } from './spaces.ts';
import { settleTables } from './tables.ts';
import { removeUnwanted } from './unwanted.ts';
import { buildWordLists } from './word-lists.ts';

/**
 * Cleans a parsed page in place, whatever program wrote it: what stays in its body are paragraphs, headings (h2, h3),
 * lists, quotations, tables, links, emphasis, raised and lowered words, with no attribute besides `href` and
 * `start`. Returns what was left out. Needs no window, so any parser's document will do.
 */
export function cleanDocument(document: Document): Dropped[] {
  const { body } = document;
  const { drop, list } = countDropped();
  removeUnwanted(body, drop);
  dissolveForeign(body);
  buildWordLists(body);
  breakPreformatted(body);
  normaliseSpaces(body);
  normaliseEmphasis(body);
  cleanLinks(body, drop);
  repairLists(body);
  settleTables(body, drop);
  levelHeadings(body);
  settleBlocks(body);
  strip(body);
  trimLines(body);
  return list();
}

/** Office's own elements (`o:p`, smart tags such as `st1:place`), and mail's indentation that is no quotation. */
function dissolveForeign(root: HTMLElement): void {
  for (const element of all(root, '*')) if (element.localName.includes(':')) unwrap(element);
  for (const quote of all(root, 'blockquote')) {
    const isIndent = /^(?:none|0)/.test(styleOf(quote, 'border')) && !quote.matches('[type="cite"]');
    // A quotation in a quotation, as mail piles them up, is one; an item of a list holds none.
    if (isIndent || quote.parentElement?.closest('blockquote, li, td, th')) unwrap(quote);
  }
}
