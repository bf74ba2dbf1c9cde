'use client';

import { counted } from '#components/newsroom/admin/counted.ts';
import { useDesk } from '#components/newsroom/admin/receipt-desk.tsx';
import type { Outcome } from '#components/ui/form-state.ts';
import type { SharedMerger } from '#lib/taxonomy/queries/tag-desk.ts';
import type { Merge } from '#lib/taxonomy/schema.ts';
import { MergeDialog, type MergeTarget, type MergeWork } from './merge-dialog.tsx';

/** What merging a tag or a profile asks of the server. */
export interface SharedMergeActions {
  listTargets(): Promise<Outcome<readonly MergeTarget[]>>;
  foreseeMerge(id: string): Promise<Outcome<SharedMerger>>;
  merge(id: string, input: Merge): Promise<Outcome<{ stories: number }>>;
}

/** Asks which tag or profile this one becomes part of. */
export function SharedMergeDialog({
  noun,
  shared,
  actions,
  onClose,
}: {
  noun: 'tag' | 'profile';
  shared: MergeTarget;
  actions: SharedMergeActions;
  onClose(): void;
}) {
  const { say } = useDesk();
  const work: MergeWork = {
    listTargets: async () => {
      const outcome = await actions.listTargets();
      return outcome.ok ? { ok: true, value: outcome.value.filter(({ id }) => id !== shared.id) } : outcome;
    },
    foresee: async (target) => {
      const outcome = await actions.foreseeMerge(shared.id);
      return outcome.ok ? { ok: true, value: foreseen(shared, target, outcome.value) } : outcome;
    },
    merge: (target) => actions.merge(shared.id, { into: target.id }),
  };
  return (
    <MergeDialog
      noun={noun}
      name={shared.name}
      work={work}
      onClose={onClose}
      onMerged={(target, stories) => {
        onClose();
        const changed = counted(stories, 'story', 'stories');
        say({ text: `“${shared.name}” is part of “${target.name}” now. ${changed} changed.`, isGone: true });
      }}
    />
  );
}

function foreseen(shared: MergeTarget, target: MergeTarget, { stories, live }: SharedMerger): string[] {
  return [
    `${counted(stories, 'story gets', 'stories get')} “${target.name}” in place of “${shared.name}”, ${live.toLocaleString('en')} of them live.`,
    `Whoever looks for “${shared.name}” from then on finds “${target.name}”.`,
    'This cannot be undone.',
  ];
}
