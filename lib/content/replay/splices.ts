import type { Node } from 'prosemirror-model';
import { type Attribution, stretchesBetween } from '#lib/content/attribution.ts';
import type { StoredNode } from '#lib/content/body.ts';
import type { StoryPart } from '#lib/content/story-nodes.ts';
import type { LogPoint } from './log-point.ts';
import type { Moment, Splice, StoryContent } from './moment.ts';

/** What the parts of a story hold at a point, each text marked with its source. */
export function contentAt(point: LogPoint): StoryContent {
  const parts = partsOf(point).map(({ name, node, from }) => [
    name,
    storedChildren(node, from, point.attribution),
  ]);
  return Object.fromEntries(parts) as StoryContent;
}

/** What a point's change made of the point before it. */
export function momentBetween(before: LogPoint, after: LogPoint): Moment {
  const old = partsOf(before);
  const splices = partsOf(after).flatMap((part, index): Splice[] => {
    const was = old[index];
    if (!was || was.node === part.node) return [];
    const splice = part.node.inlineContent
      ? wholeLine([was, before.attribution], [part, after.attribution])
      : changedBlocks(was.node, part, after.attribution);
    return [{ part: part.name, ...splice }];
  });
  return { version: after.version, at: after.at, source: after.source, splices };
}

/** A part of a story, and the position at which its content begins. */
interface Part {
  name: StoryPart;
  node: Node;
  from: number;
}

function partsOf({ story }: LogPoint): Part[] {
  const parts: Part[] = [];
  story.forEach((node, offset) => {
    parts.push({ name: node.type.name as StoryPart, node, from: offset + 1 });
  });
  return parts;
}

// A line is short, and its texts are split by their sources, so their number is not that of its children.
function wholeLine(
  [was, old]: [Part, Attribution],
  [is, attribution]: [Part, Attribution],
): Omit<Splice, 'part'> {
  const remove = storedChildren(was.node, was.from, old).length;
  return { at: 0, remove, insert: storedChildren(is.node, is.from, attribution) };
}

// A step makes new nodes of what it touches and of nothing else: the same object is a block that did not change.
function changedBlocks(was: Node, { node, from }: Part, attribution: Attribution): Omit<Splice, 'part'> {
  const most = Math.min(was.childCount, node.childCount);
  let start = 0;
  while (start < most && was.child(start) === node.child(start)) start += 1;
  let end = 0;
  const isSame = () => was.child(was.childCount - 1 - end) === node.child(node.childCount - 1 - end);
  while (end < most - start && isSame()) end += 1;
  const insert: StoredNode[] = [];
  node.forEach((child, offset, index) => {
    const isNew = index >= start && index < node.childCount - end;
    if (isNew) insert.push(...stored(child, from + offset, attribution));
  });
  return { at: start, remove: was.childCount - end - start, insert };
}

function storedChildren(node: Node, from: number, attribution: Attribution): StoredNode[] {
  const children: StoredNode[] = [];
  node.forEach((child, offset) => {
    children.push(...stored(child, from + offset, attribution));
  });
  return children;
}

/** The stored form of a node that begins at a position; a text becomes one for each source. */
function stored(node: Node, from: number, attribution: Attribution): StoredNode[] {
  if (!node.isText) {
    const { content: _, ...json } = node.toJSON() as StoredNode;
    return [node.isLeaf ? json : { ...json, content: storedChildren(node, from + 1, attribution) }];
  }
  const json = node.toJSON() as StoredNode;
  let start = 0;
  return stretchesBetween(attribution.stretches, from, from + node.nodeSize).map(({ length, source }) => {
    const text = node.text?.slice(start, start + length) ?? '';
    start += length;
    return { ...json, text, marks: [{ type: 'source', attrs: { source } }, ...(json.marks ?? [])] };
  });
}
