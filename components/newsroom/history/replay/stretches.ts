import type { StoredNode } from '#lib/content/body.ts';
import type { StoryContent } from '#lib/content/replay/moment.ts';
import type { NamedSource } from '#lib/content/replay/sources.ts';
import { STORY_PARTS, type StoryPart } from '#lib/content/story-nodes.ts';

const PARTS = Object.keys(STORY_PARTS) as StoryPart[];

/** A content without the marks that say where words came from. */
export function withoutSources(content: StoryContent): StoryContent {
  return mapParts(content, (nodes) => nodes.map(bare));
}

function bare(node: StoredNode): StoredNode {
  if (node.text === undefined) return node.content ? { ...node, content: node.content.map(bare) } : node;
  const { marks = [], ...text } = node;
  const others = marks.filter(({ type }) => type !== 'source');
  return others.length === 0 ? text : { ...text, marks: others };
}

/**
 * A content whose words of one source are stretches: the marks get an `order`, counted from 0 through the story, and
 * `isNew`, where somebody else goes on than before.
 */
export function withStretches(content: StoryContent, sources: readonly NamedSource[]): StoryContent {
  let order = -1;
  let writer = '';
  const number = (nodes: readonly StoredNode[]): StoredNode[] => {
    let attrs: { source: number; order: number; isNew: boolean } | null = null;
    return nodes.map((node) => {
      const [mark, ...others] = node.marks ?? [];
      if (node.text === undefined || mark?.type !== 'source') {
        attrs = null;
        return node.content ? { ...node, content: number(node.content) } : node;
      }
      const source = Number(mark.attrs?.source);
      if (attrs?.source !== source) {
        const next = writerOf(sources[source]);
        order += 1;
        attrs = { source, order, isNew: next !== writer };
        writer = next;
      }
      return { ...node, marks: [{ type: 'source', attrs: { ...attrs } }, ...others] };
    });
  };
  return mapParts(content, number);
}

/** Somebody's share of a story. */
export interface WriterShare {
  /** One of their sources. */
  source: NamedSource;
  characters: number;
}

/** Who wrote how much of a story, the most first. */
export function sharesOf(content: StoryContent, sources: readonly NamedSource[]): WriterShare[] {
  const shares = new Map<string, WriterShare>();
  const count = (node: StoredNode): void => {
    const source = sources[Number(node.marks?.[0]?.attrs?.source)];
    if (node.text !== undefined && source) {
      const known = shares.get(writerOf(source))?.characters ?? 0;
      shares.set(writerOf(source), { source, characters: known + node.text.length });
    }
    node.content?.forEach(count);
  };
  for (const part of PARTS) content[part].forEach(count);
  return [...shares.values()].sort((one, other) => other.characters - one.characters);
}

function writerOf(source: NamedSource | undefined): string {
  return `${source?.kind} ${source?.personId}`;
}

function mapParts(
  content: StoryContent,
  change: (nodes: readonly StoredNode[]) => readonly StoredNode[],
): StoryContent {
  return Object.fromEntries(PARTS.map((part) => [part, change(content[part])])) as StoryContent;
}
