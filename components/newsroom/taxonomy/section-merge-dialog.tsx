'use client';

import { counted } from '#components/newsroom/admin/counted.ts';
import { useDesk } from '#components/newsroom/admin/receipt-desk.tsx';
import type { Outcome } from '#components/ui/form-state.ts';
import type { SectionMerger, SectionOnDesk } from '#lib/taxonomy/queries/section-desk.ts';
import { MergeDialog, type MergeTarget, type MergeWork } from './merge-dialog.tsx';
import type { SectionActions } from './section-actions.ts';

/** Asks which section this one becomes part of. */
export function SectionMergeDialog({
  section,
  sections,
  actions,
  onClose,
}: {
  section: SectionOnDesk;
  sections: readonly SectionOnDesk[];
  actions: Pick<SectionActions, 'foreseeMerge' | 'merge'>;
  onClose(): void;
}) {
  const { say } = useDesk();
  const work: MergeWork = {
    listTargets: () => {
      return Promise.resolve({ ok: true, value: sections.filter(({ id }) => id !== section.id) });
    },
    foresee: async (target) => {
      const outcome = await actions.foreseeMerge(section.id, { into: target.id });
      return outcome.ok ? { ok: true, value: foreseen(section, target, outcome.value) } : outcome;
    },
    merge: (target): Promise<Outcome<{ stories: number }>> => actions.merge(section.id, { into: target.id }),
  };
  return (
    <MergeDialog
      noun="section"
      name={section.name}
      work={work}
      onClose={onClose}
      onMerged={(target, stories) => {
        onClose();
        const moved = counted(stories, 'story', 'stories');
        say({ text: `“${section.name}” is part of “${target.name}” now. ${moved} moved.`, isGone: true });
      }}
    />
  );
}

function foreseen(section: SectionOnDesk, target: MergeTarget, merger: SectionMerger): string[] {
  const { stories, live, renumbered, editors } = merger;
  const sentences = [
    `${counted(stories, 'story moves', 'stories move')} to “${target.name}”, ${live.toLocaleString('en')} of them live.`,
    `/${section.slug} and the addresses of live stories lead to where they are then.`,
  ];
  if (renumbered > 0) {
    sentences.push(
      `${counted(renumbered, 'story gets', 'stories get')} a number at the end of the slug, since theirs is taken there.`,
    );
  }
  if (editors > 0) {
    sentences.push(
      `${counted(editors, 'editor', 'editors')} of “${section.name}” will edit in “${target.name}”.`,
    );
  }
  return [...sentences, 'This cannot be undone.'];
}
