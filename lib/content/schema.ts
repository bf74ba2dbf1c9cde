import { Schema } from 'prosemirror-model';
import { blockNodes } from './block-nodes.ts';
import { cardNodes } from './card-nodes.ts';
import { inlineNodes } from './inline-nodes.ts';
import { listNodes } from './list-nodes.ts';
import { marks } from './marks.ts';
import { storyNodes } from './story-nodes.ts';
import { tableNodes } from './table-nodes.ts';

/**
 * The version of the content schema that this code writes and reads. It rises when a node, mark or attribute
 * changes meaning; every stored body carries the version it was written with.
 */
export const SCHEMA_VERSION = 1;

/**
 * The one schema of a story, shared by the editor, the server and the renderer. A `doc` is a body alone, as it is
 * stored and published; a `story` is the document of a working copy, whose parts people write together.
 */
export const contentSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    ...blockNodes,
    ...listNodes,
    ...tableNodes,
    ...cardNodes,
    ...inlineNodes,
    ...storyNodes,
  },
  marks,
});
