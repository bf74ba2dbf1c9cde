import type { MarkType, Node, NodeType } from 'prosemirror-model';
import { DomainError } from '#lib/shared/domain-error.ts';
import { isStorable } from '#lib/shared/storable.ts';
import { brokenCap } from './caps.ts';
import { isEmbed } from './embed.ts';
import { BODY_LIMITS, type BodyMeasure, measureBody } from './limits.ts';
import { contentSchema, SCHEMA_VERSION } from './schema.ts';

/** A mark as stored: ProseMirror JSON. */
export interface StoredMark {
  type: string;
  attrs?: Record<string, unknown>;
}

/** A node as stored: ProseMirror JSON. */
export interface StoredNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: StoredNode[];
  marks?: StoredMark[];
  text?: string;
}

/** A body that has passed the schema; only `parseBody` and the builders of this module make one. */
export interface Body extends StoredNode {
  type: 'doc';
  content: StoredNode[];
}

export const EMPTY_BODY: Body = { type: 'doc', content: [{ type: 'paragraph' }] };

/**
 * Checks JSON from outside against size, depth and the content schema, and returns it in canonical form.
 * Throws DomainError `too_large` or `invalid_input`. Total: hostile JSON is an error, never a crash.
 */
export function parseBody(json: unknown, schemaVersion: number = SCHEMA_VERSION): Body {
  if (schemaVersion !== SCHEMA_VERSION) {
    throw new DomainError(
      'invalid_input',
      `This text was written by another version of the editor (schema ${schemaVersion}, here ${SCHEMA_VERSION}). Reload the page and try again.`,
    );
  }
  refuseOversize(measureBody(json));
  const node = readNode(json);
  refuseExcess(node);
  return toBody(node);
}

function refuseOversize(measure: BodyMeasure): void {
  if (measure === 'within') return;
  const sentence = {
    bytes: `The text is larger than ${BODY_LIMITS.bytes / 1024 / 1024} MB. Split it into several stories.`,
    nodes: `The text has more than ${BODY_LIMITS.nodes.toLocaleString('en')} parts. Split it into several stories.`,
    depth: `The text is nested more than ${BODY_LIMITS.depth} levels deep. Take some lists or quotes out of each other.`,
  }[measure];
  throw new DomainError('too_large', sentence, { fields: { body: sentence } });
}

function refuseExcess(doc: Node): void {
  const sentence = brokenCap(doc);
  if (sentence !== null) throw new DomainError('too_large', sentence, { fields: { body: sentence } });
}

function readNode(json: unknown): Node {
  try {
    const node = contentSchema.nodeFromJSON(json);
    node.check();
    if (node.type.name !== 'doc') throw new RangeError('a body is a doc');
    refuseUnknownParts(json as StoredNode);
    return node;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DomainError(
      'invalid_input',
      `The text has a part that this newsroom does not know: ${reason}.`,
      {
        fields: { body: reason },
      },
    );
  }
}

const NODE_KEYS = new Set(['type', 'attrs', 'content', 'marks', 'text']);
const MARK_KEYS = new Set(['type', 'attrs']);

// ProseMirror drops what it does not know; a strict door refuses it, so that nothing is lost without a word.
function refuseUnknownParts(node: StoredNode): void {
  refuseUnknownKeys(node, NODE_KEYS);
  refuseUnknownKeys(node.attrs ?? {}, attributesOf(contentSchema.nodes[node.type]));
  if (node.type === 'embed' && !isEmbed({ provider: node.attrs?.provider, id: node.attrs?.id }))
    throw new RangeError('an embed whose id is not of its provider');
  if (node.text !== undefined && !isStorable(node.text))
    throw new RangeError('a character that cannot be stored');
  for (const mark of node.marks ?? []) {
    refuseUnknownKeys(mark, MARK_KEYS);
    refuseUnknownKeys(mark.attrs ?? {}, attributesOf(contentSchema.marks[mark.type]));
  }
  for (const child of node.content ?? []) refuseUnknownParts(child);
}

function refuseUnknownKeys(part: object, known: ReadonlySet<string>): void {
  const unknown = Object.keys(part).find((key) => !known.has(key));
  if (unknown !== undefined) throw new RangeError(`unknown key ${JSON.stringify(unknown.slice(0, 40))}`);
}

function attributesOf(type: NodeType | MarkType | undefined): ReadonlySet<string> {
  return new Set(Object.keys(type?.spec.attrs ?? {}));
}

/** The stored form of an editor's document. */
export function toBody(node: Node): Body {
  return node.toJSON() as Body;
}
