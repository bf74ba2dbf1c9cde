import type { StoredNode } from '#lib/content/body.ts';
import { holdsWords } from '#lib/content/diff/similarity.ts';
import { BlockFrame } from './block-frame.tsx';
import { InlineContent } from './inline-content.tsx';

/** A block as it stands on one side, with nothing marked in it. */
export function WholeBlock({ node }: { node: StoredNode }) {
  const content = node.content ?? [];
  return (
    <BlockFrame node={node}>
      {holdsWords(node) ? <InlineContent nodes={content} /> : content.map(showBlock)}
    </BlockFrame>
  );
}

function showBlock(node: StoredNode, index: number) {
  return <WholeBlock key={index} node={node} />;
}
