import { Fragment, type ReactNode } from 'react';
import type { StoredMark, StoredNode } from '#lib/content/body.ts';
import { nounOf } from '#lib/content/diff/names.ts';
import { plainText } from '#lib/content/text.ts';

/** Inline content as history shows it: every node and mark is there to see, also what readers never get. */
export function InlineContent({ nodes }: { nodes: readonly StoredNode[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: inline nodes have no name but their place, and never move.
  return nodes.map((node, index) => <Fragment key={index}>{showNode(node)}</Fragment>);
}

function showNode(node: StoredNode): ReactNode {
  const content = node.type === 'text' ? node.text : showOther(node);
  return (node.marks ?? []).reduceRight<ReactNode>((inner, mark) => showMark(mark, inner), content);
}

function showOther(node: StoredNode): ReactNode {
  if (node.type === 'hardBreak') {
    return (
      <>
        <span aria-hidden="true" className="text-ink-faint">
          ↵
        </span>
        <br />
      </>
    );
  }
  const words = (node.content ?? []).map(plainText).join(' ');
  return (
    <span className="font-sans text-sm text-ink-soft">
      [{nounOf(node)}
      {words === '' ? '' : `: ${words}`}]
    </span>
  );
}

function showMark(mark: StoredMark, inner: ReactNode): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>;
    case 'italic':
      return <em>{inner}</em>;
    case 'superscript':
      return <sup>{inner}</sup>;
    case 'subscript':
      return <sub>{inner}</sub>;
    case 'highlight':
      return <mark className="bg-warn-wash text-ink">{inner}</mark>;
    default:
      return (
        <span title={titleOf(mark)} className="text-accent">
          {inner}
        </span>
      );
  }
}

function titleOf({ type, attrs }: StoredMark): string {
  return [nounOf({ type }), ...Object.values(attrs ?? {}).map(String)].join(' ');
}
