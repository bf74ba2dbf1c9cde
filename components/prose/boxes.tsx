import type { ReactNode } from 'react';
import type { StoredNode } from '#lib/content/body.ts';
import { plainText } from '#lib/content/text.ts';
import type { ProseContext } from './prose-context.ts';

type Show = (nodes: readonly StoredNode[]) => ReactNode;

/** A quotation; with somebody named it is a figure, since only what is quoted may stand in a `blockquote` (HTML 4.4.4). */
export function renderQuote(node: StoredNode, show: Show): ReactNode {
  const quoted = <blockquote>{show(withoutAttribution(node))}</blockquote>;
  const attribution = attributionOf(node);
  if (!attribution) return quoted;
  return (
    <figure className="quotation">
      {quoted}
      {show([attribution])}
    </figure>
  );
}

/** Words of the story set large beside it. */
export function renderPullQuote(node: StoredNode, show: Show): ReactNode {
  const attribution = attributionOf(node);
  return (
    <figure className="pull-quote">
      <blockquote>{show(withoutAttribution(node))}</blockquote>
      {attribution ? show([attribution]) : null}
    </figure>
  );
}

function attributionOf({ content = [] }: StoredNode): StoredNode | undefined {
  return content.find((child) => child.type === 'attribution' && plainText(child).trim() !== '');
}

function withoutAttribution({ content = [] }: StoredNode): StoredNode[] {
  return content.filter(({ type }) => type !== 'attribution');
}

/** The points of a story in a titled box; a title that nobody typed is the usual one. */
export function renderKeyPoints(
  { content = [] }: StoredNode,
  show: Show,
  { words }: ProseContext,
): ReactNode {
  const [title, ...points] = content;
  const typed = title === undefined ? '' : plainText(title).trim();
  return (
    <aside className="key-points" aria-label={typed || words.keyPoints}>
      <p className="key-points-title" dir="auto">
        {typed === '' ? words.keyPoints : show(title?.content ?? [])}
      </p>
      {show(points)}
    </aside>
  );
}

/** A table that scrolls by itself on a narrow page, by keyboard too. Its first row heads it when all its cells do. */
export function renderTable({ content = [] }: StoredNode, show: Show, { words }: ProseContext): ReactNode {
  const [first, ...others] = content;
  const hasHead = first?.content?.every(({ type }) => type === 'tableHeader') ?? false;
  const rows = hasHead ? others : content;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="table-scroll" aria-label={words.table} tabIndex={0}>
      <table>
        {hasHead && first ? <thead>{show([first])}</thead> : null}
        {rows.length > 0 ? <tbody>{show(rows)}</tbody> : null}
      </table>
    </section>
  );
}
