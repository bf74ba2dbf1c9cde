import { DOMParser as ContentParser } from 'prosemirror-model';
import { type Body, parseBody } from '#lib/content/body.ts';
import { contentSchema } from '#lib/content/schema.ts';

/** The body that a cleaned document makes. Throws DomainError when it is larger than a story may be. */
export function bodyFromDocument(document: Document): Body {
  return parseBody(ContentParser.fromSchema(contentSchema).parse(document.body).toJSON());
}
