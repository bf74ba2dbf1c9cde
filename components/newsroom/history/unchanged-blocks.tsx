import type { UnchangedBlock } from './fold-unchanged.ts';
import { WholeBlock } from './whole-block.tsx';

/** Blocks that did not change, folded away until somebody wants to see them. */
export function UnchangedBlocks({ nodes }: { nodes: readonly UnchangedBlock[] }) {
  const areParagraphs = nodes.every(({ node }) => node.type === 'paragraph');
  return (
    <details className="group">
      <summary className="rounded-control bg-paper-sunk px-3 py-1.5 font-sans text-sm text-ink-soft">
        {nodes.length} {areParagraphs ? 'paragraphs' : 'blocks'} unchanged:{' '}
        <span className="group-open:hidden">show</span>
        <span className="hidden group-open:inline">hide</span>
      </summary>
      <div className="mt-3 grid gap-3 text-ink-soft">
        {nodes.map(({ place, node }) => (
          <WholeBlock key={place} node={node} />
        ))}
      </div>
    </details>
  );
}
