import type { ReactNode } from 'react';
import type { StoredNode } from '#lib/content/body.ts';
import { nounOf } from '#lib/content/diff/names.ts';
import { holdsWords } from '#lib/content/diff/similarity.ts';

// What holds one thing each needs no name of its own.
const UNNAMED = new Set(['listItem', 'tableCell', 'tableHeader', 'attribution', 'caption', 'credit']);

/** The shape of a block around its content, the same for changed and unchanged ones. */
export function BlockFrame({ node, children }: { node: StoredNode; children: ReactNode }) {
  if (holdsWords(node)) {
    const style = node.type === 'heading' ? 'text-lg font-semibold' : '';
    return (
      <p dir="auto" className={`whitespace-pre-wrap wrap-anywhere ${style}`}>
        {children}
      </p>
    );
  }
  return (
    <div className="border-s-2 border-rule ps-3">
      {UNNAMED.has(node.type) ? null : (
        <p className="font-sans text-xs text-ink-soft wrap-anywhere">
          {[nounOf(node), ...valuesOf(node)].join(' ')}
        </p>
      )}
      <div className="grid gap-2">{children}</div>
    </div>
  );
}

function valuesOf({ attrs }: StoredNode): string[] {
  return Object.values(attrs ?? {}).filter((value) => typeof value === 'string' && value !== '') as string[];
}
