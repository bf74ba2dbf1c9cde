import { Fragment, type ResolvedPos, Slice } from 'prosemirror-model';
import { isAllowedLink } from '#lib/content/link.ts';
import { contentSchema } from '#lib/content/schema.ts';
import { paragraphsOf } from '#lib/import/plain-text.ts';

/**
 * What plain text becomes when it is pasted at a place: words in the line when it is one line, else paragraphs. The
 * words take on the marks of that place. Null for text that shows nothing.
 */
export function sliceFromText(text: string, $place: ResolvedPos): Slice | null {
  const isOneLine = !/[\n\r\v\f\u2028\u2029]/.test(text);
  const paragraphs = isOneLine ? [text] : paragraphsOf(text);
  const nodes = paragraphs
    .filter((words) => words !== '')
    .map((words) => contentSchema.node('paragraph', null, [textAt(words, $place)]));
  return nodes.length === 0 ? null : Slice.maxOpen(Fragment.from(nodes));
}

function textAt(words: string, $place: ResolvedPos) {
  const storable = words.toWellFormed().replaceAll('\u0000', '');
  return contentSchema.text(storable, $place.marks());
}

/** The address, when a text is one address and nothing else; null for all other text. */
export function addressIn(text: string): string | null {
  const address = text.trim();
  return /^(?:https?:\/\/|mailto:|tel:)\S+$/i.test(address) && isAllowedLink(address) ? address : null;
}
