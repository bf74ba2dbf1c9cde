import type { Node, ResolvedPos } from 'prosemirror-model';
import { nodeType } from './content-types.ts';

/** Whether a node holds the blocks of a story: the body of a working copy, or a body alone. */
export function isBody({ type }: Node): boolean {
  return type.name === 'body' || type.name === 'doc';
}

/** Whether a place is in a paragraph of the body that no list, quotation or box is about. */
export function isLineOfBody($place: ResolvedPos): boolean {
  return $place.depth > 0 && $place.parent.type === nodeType('paragraph') && isBody($place.node(-1));
}

/** Whether a place is in such a paragraph with nothing in it. */
export function isEmptyLineOfBody($place: ResolvedPos): boolean {
  return isLineOfBody($place) && $place.parent.content.size === 0;
}
