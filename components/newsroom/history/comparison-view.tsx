import type { Comparison } from '#lib/articles/compare.ts';
import type { BlockChange } from '#lib/content/diff/blocks.ts';
import { BlockChanges } from './block-changes.tsx';
import { ChangedFields } from './changed-fields.tsx';
import { RestoreButton } from './restore-button.tsx';

/** What changed between two sides. `restorable` is the revision whose blocks can be put back, if any can. */
export function ComparisonView({
  comparison,
  restorable,
  language,
}: {
  comparison: Comparison;
  restorable: number | null;
  language: string;
}) {
  if (comparison.isSame) return <p className="text-ink-soft">Nothing differs between the two.</p>;
  const restoreOf = (change: BlockChange) => {
    const place = restorablePlace(change);
    return restorable === null || place === null ? null : (
      <RestoreButton revision={restorable} block={place} />
    );
  };
  return (
    <div lang={language}>
      <ChangedFields texts={comparison.texts} fields={comparison.fields} />
      <div className="grid max-w-measure gap-3 font-serif text-base leading-relaxed">
        <BlockChanges changes={comparison.blocks} actionsFor={restoreOf} />
      </div>
    </div>
  );
}

function restorablePlace(change: BlockChange): number | null {
  if (change.kind === 'deleted' || change.kind === 'changed') return change.before;
  const isOnlyMoved =
    change.kind !== 'moved' || (change.content.kind === 'same' && change.notes.length === 0);
  return isOnlyMoved ? null : change.before;
}
