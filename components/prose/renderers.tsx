import type { ReactNode } from 'react';
import type { StoredMark, StoredNode } from '#lib/content/body.ts';
import { isAllowedLink } from '#lib/content/link.ts';

type NodeRenderer = (node: StoredNode, children: ReactNode) => ReactNode;
type MarkRenderer = (mark: StoredMark, children: ReactNode) => ReactNode;

// Maps, not objects: a node called "constructor" must find nothing.

/**
 * How each node of the content schema looks to a reader, by name. `dir="auto"` lets a block follow its own words;
 * it looks past children that have a `dir`, so quotes and lists, which hold only such, go with the story instead.
 */
export const NODE_RENDERERS: ReadonlyMap<string, NodeRenderer> = new Map<string, NodeRenderer>([
  ['doc', (_, children) => children],
  ['paragraph', (_, children) => <p dir="auto">{children}</p>],
  ['heading', renderHeading],
  ['blockquote', (_, children) => <blockquote>{children}</blockquote>],
  ['bulletList', (_, children) => <ul>{children}</ul>],
  ['orderedList', renderOrderedList],
  ['listItem', (_, children) => <li>{children}</li>],
  ['hardBreak', () => <br />],
  ['text', (node) => node.text ?? ''],
]);

/** How each mark of the content schema looks to a reader, by name. */
export const MARK_RENDERERS: ReadonlyMap<string, MarkRenderer> = new Map<string, MarkRenderer>([
  ['link', renderLink],
  ['bold', (_, children) => <strong>{children}</strong>],
  ['italic', (_, children) => <em>{children}</em>],
]);

function renderHeading(node: StoredNode, children: ReactNode): ReactNode {
  const level = node.attrs?.level;
  if (level === 2) return <h2 dir="auto">{children}</h2>;
  if (level === 3) return <h3 dir="auto">{children}</h3>;
  throw new Error('A body holds a subheading whose level is neither 2 nor 3.');
}

function renderOrderedList(node: StoredNode, children: ReactNode): ReactNode {
  const start = node.attrs?.start ?? 1;
  if (typeof start !== 'number' || !Number.isInteger(start)) {
    throw new Error('A body holds a numbered list that does not start at a whole number.');
  }
  return <ol start={start === 1 ? undefined : start}>{children}</ol>;
}

// The schema let only safe links in. Should another have got into the store, readers keep the words without it.
function renderLink(mark: StoredMark, children: ReactNode): ReactNode {
  const href = mark.attrs?.href;
  if (!isAllowedLink(href)) return children;
  return (
    <a href={href} rel="noopener">
      {children}
    </a>
  );
}
