import { Fragment, type ReactNode } from 'react';
import type { Body, StoredMark, StoredNode } from '#lib/content/body.ts';
import type { ArticleReference } from '#lib/content/references.ts';
import { Footnotes } from './footnotes.tsx';
import { type ProseContext, proseContext } from './prose-context.ts';
import { MARK_RENDERERS, type MarkRenderer, NODE_RENDERERS } from './renderers.tsx';

const NO_ARTICLES: ReadonlyMap<string, ArticleReference> = new Map();
const NO_MARKS: ReadonlyMap<string, MarkRenderer> = new Map();

interface ProseProps {
  body: Body;
  /** Set before the first words, in the same line when the text starts with a paragraph: the dateline. */
  opening?: ReactNode;
  /** The articles that readers can reach, by id; links and cards to others leave their plain words, or nothing. */
  articles?: ReadonlyMap<string, ArticleReference>;
  /** BCP 47: for the few words that stand around the text. */
  language?: string;
  /** Marks that the page has put into the text itself, by name, such as who wrote it; see the history of an article. */
  marks?: ReadonlyMap<string, MarkRenderer>;
  /** The absolute address of the story's page, for a text that stands elsewhere, such as in a feed. */
  pageUrl?: string;
}

/**
 * The words of a story as elements, and the only way a stored body becomes markup: pages, previews, feeds and
 * mail all use it. Throws Error at a node or mark it does not know, so that nothing is left out in silence.
 * Blank paragraphs at the end, where editors leave the cursor, are not rendered; nor is what is for editors alone.
 */
export function Prose({
  body,
  opening,
  articles = NO_ARTICLES,
  language = 'en',
  marks = NO_MARKS,
  pageUrl = '',
}: ProseProps): ReactNode {
  const context = proseContext(body, { articles, marks, pageUrl }, language);
  const show = (nodes: readonly StoredNode[]) => renderNodes(nodes, context);
  return (
    <>
      <Opened blocks={withoutBlankEnd(body.content)} opening={opening} show={show} />
      <Footnotes context={context} show={show} />
    </>
  );
}

function Opened({
  blocks,
  opening,
  show,
}: {
  blocks: readonly StoredNode[];
  opening: ReactNode;
  show(nodes: readonly StoredNode[]): ReactNode;
}): ReactNode {
  if (!opening) return show(blocks);
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') {
    return (
      <>
        <p dir="auto">{opening}</p>
        {show(blocks)}
      </>
    );
  }
  return (
    <>
      <p dir="auto">
        {opening} {show(first.content ?? [])}
      </p>
      {show(rest)}
    </>
  );
}

function withoutBlankEnd(blocks: readonly StoredNode[]): readonly StoredNode[] {
  const end = blocks.findLastIndex((block) => block.type !== 'paragraph' || (block.content ?? []).length > 0);
  return blocks.slice(0, end + 1);
}

const INLINE = new Set(['text', 'hardBreak', 'footnote']);

function renderNodes(nodes: readonly StoredNode[], context: ProseContext): ReactNode {
  if (nodes.some(({ type }) => INLINE.has(type))) return renderInline(nodes, context);
  return nodes.map((node, index) => <Fragment key={keyOf(index)}>{renderNode(node, context)}</Fragment>);
}

function renderNode(node: StoredNode, context: ProseContext): ReactNode {
  const render = NODE_RENDERERS.get(node.type);
  if (!render) throw new Error(`A body holds a node ${named(node.type)} that has no renderer.`);
  return render(node, (nodes) => renderNodes(nodes, context), context);
}

/**
 * Neighbours that share a mark are wrapped in it once, so that a link with one bold word stays one link.
 * `depth` is the number of marks that are open around these nodes; a node's first mark is its outermost.
 */
function renderInline(nodes: readonly StoredNode[], context: ProseContext, depth = 0): ReactNode {
  return runsOf(nodes, depth).map(({ mark, nodes: run }, index) => (
    <Fragment key={keyOf(index)}>
      {mark
        ? renderMark(mark, renderInline(run, context, depth + 1), context)
        : run.map((node, place) => <Fragment key={keyOf(place)}>{renderNode(node, context)}</Fragment>)}
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

function renderMark(mark: StoredMark, children: ReactNode, context: ProseContext): ReactNode {
  const render = MARK_RENDERERS.get(mark.type) ?? context.marks.get(mark.type);
  if (!render) throw new Error(`A body holds a mark ${named(mark.type)} that has no renderer.`);
  return render(mark, children, context);
}

// A stored body never changes order while it is on a page, so a place is a fine key.
function keyOf(index: number): string {
  return String(index);
}

function named(type: unknown): string {
  return JSON.stringify(String(type).slice(0, 40));
}
