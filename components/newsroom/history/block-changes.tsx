import type { ReactNode } from 'react';
import type { BlockChange, ChangedBlock } from '#lib/content/diff/blocks.ts';
import { BlockFrame } from './block-frame.tsx';
import { foldUnchanged } from './fold-unchanged.ts';
import { Aside, DELETED_STYLE, INSERTED_STYLE, MarkedRuns } from './marked-runs.tsx';
import { UnchangedBlocks } from './unchanged-blocks.tsx';
import { WholeBlock } from './whole-block.tsx';

/** Blocks with what changed marked, what did not folded; `onEach` adds what can be done with a change. */
export function BlockChanges({
  changes,
  actionsFor,
}: {
  changes: readonly BlockChange[];
  actionsFor?: (change: BlockChange) => ReactNode;
}) {
  return foldUnchanged(changes).map((part) => {
    if (part.kind === 'folded')
      return <UnchangedBlocks key={`folded ${part.nodes[0]?.place}`} nodes={part.nodes} />;
    const { change } = part;
    return (
      <div key={keyOf(change)} className="grid gap-1">
        <OneChange change={change} />
        {actionsFor?.(change)}
      </div>
    );
  });
}

function OneChange({ change }: { change: BlockChange }) {
  switch (change.kind) {
    case 'same':
      return <WholeBlock node={change.node} />;
    case 'inserted':
      return (
        <ins className={`block ${INSERTED_STYLE}`}>
          <Aside>Inserted: </Aside>
          <WholeBlock node={change.node} />
        </ins>
      );
    case 'deleted':
      return (
        <del className={`block ${DELETED_STYLE}`}>
          <Aside>Deleted: </Aside>
          <WholeBlock node={change.node} />
        </del>
      );
    default:
      return <Changed change={change} />;
  }
}

function Changed({ change }: { change: ChangedBlock }) {
  const { kind, notes, content, to } = change;
  const said = [kind === 'moved' ? `Moved ${directionOf(change)}` : '', ...notes].filter(
    (note) => note !== '',
  );
  return (
    <div>
      {said.length === 0 ? null : (
        <p className="font-sans text-xs font-medium text-warn">{said.join(', ')}</p>
      )}
      {content.kind === 'same' ? (
        <WholeBlock node={to} />
      ) : (
        <BlockFrame node={to}>
          {content.kind === 'words' ? (
            <MarkedRuns runs={content.runs} />
          ) : (
            <BlockChanges changes={content.changes} />
          )}
        </BlockFrame>
      )}
    </div>
  );
}

function directionOf({ before, after }: ChangedBlock): string {
  return after < before ? 'up' : 'down';
}

function keyOf(change: BlockChange): string {
  return change.kind === 'deleted' ? `before ${change.before}` : `after ${change.after}`;
}
