import { Fragment, type ReactNode } from 'react';
import type { Body, StoredMark, StoredNode } from '#lib/content/body.ts';
import { MARK_RENDERERS, NODE_RENDERERS } from './renderers.tsx';

interface ProseProps {
  body: Body;
  /** Set before the first words, in the same line when the text starts with a paragraph: the dateline. */
  opening?: ReactNode;
}

/**
 * The words of a story as elements, and the only way a stored body becomes markup: pages, previews, feeds and
 * mail all use it. Throws Error at a node or mark it does not know, so that nothing is left out in silence.
 * Blank paragraphs at the end, where editors leave the cursor, are not rendered.
 */
export function Prose({ body, opening }: ProseProps): ReactNode {
  const blocks = withoutBlankEnd(body.content);
  if (!opening) return renderBlocks(blocks);
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') {
    return (
      <>
        <p dir="auto">{opening}</p>
        {renderBlocks(blocks)}
      </>
    );
  }
  return (
    <>
      <p dir="auto">
        {opening} {renderInline(first.content ?? [])}
      </p>
      {renderBlocks(rest)}
    </>
  );
}

function withoutBlankEnd(blocks: readonly StoredNode[]): readonly StoredNode[] {
  const end = blocks.findLastIndex((block) => block.type !== 'paragraph' || (block.content ?? []).length > 0);
  return blocks.slice(0, end + 1);
}

function renderBlocks(nodes: readonly StoredNode[]): ReactNode {
  return nodes.map((node, index) => <Fragment key={keyOf(index)}>{renderNode(node)}</Fragment>);
}

function renderNode(node: StoredNode): ReactNode {
  const render = NODE_RENDERERS.get(node.type);
  if (!render) throw new Error(`A body holds a node ${named(node.type)} that has no renderer.`);
  const children = node.content ?? [];
  const isInline = children.some((child) => child.type === 'text' || child.type === 'hardBreak');
  return render(node, isInline ? renderInline(children) : renderBlocks(children));
}

/**
 * Neighbours that share a mark are wrapped in it once, so that a link with one bold word stays one link.
 * `depth` is the number of marks that are open around these nodes; a node's first mark is its outermost.
 */
function renderInline(nodes: readonly StoredNode[], depth = 0): ReactNode {
  return runsOf(nodes, depth).map(({ mark, nodes: run }, index) => (
    <Fragment key={keyOf(index)}>
      {mark ? renderMark(mark, renderInline(run, depth + 1)) : run.map(renderLeaf)}
    </Fragment>
  ));
}

interface Run {
  mark: StoredMark | undefined;
  nodes: StoredNode[];
}

function runsOf(nodes: readonly StoredNode[], depth: number): Run[] {
  const runs: Run[] = [];
  for (const node of nodes) {
    const mark = node.marks?.[depth];
    const last = runs.at(-1);
    if (last && JSON.stringify(last.mark) === JSON.stringify(mark)) last.nodes.push(node);
    else runs.push({ mark, nodes: [node] });
  }
  return runs;
}

function renderMark(mark: StoredMark, children: ReactNode): ReactNode {
  const render = MARK_RENDERERS.get(mark.type);
  if (!render) throw new Error(`A body holds a mark ${named(mark.type)} that has no renderer.`);
  return render(mark, children);
}

function renderLeaf(node: StoredNode, index: number): ReactNode {
  return <Fragment key={keyOf(index)}>{renderNode(node)}</Fragment>;
}

// A stored body never changes order while it is on a page, so a place is a fine key.
function keyOf(index: number): string {
  return String(index);
}

function named(type: unknown): string {
  return JSON.stringify(String(type).slice(0, 40));
}
