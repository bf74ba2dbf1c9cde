import type { NodeType } from 'prosemirror-model';
import { contentSchema } from '#lib/content/schema.ts';

/** A node type of the content schema by its name, which the schema's own type knows only as any string. */
export function nodeType(name: string): NodeType {
  const type = contentSchema.nodes[name];
  if (type === undefined) throw new Error(`the content schema lacks the node ${name}`);
  return type;
}
