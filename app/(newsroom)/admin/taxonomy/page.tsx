import type { Metadata } from 'next';
import { orNotFound } from '#app/(newsroom)/or-not-found.ts';
import { NothingFound } from '#components/newsroom/admin/nothing-found.tsx';
import { NewSectionButton } from '#components/newsroom/taxonomy/new-section-button.tsx';
import { SectionList } from '#components/newsroom/taxonomy/section-list.tsx';
import { TaxonomyFrame } from '#components/newsroom/taxonomy/taxonomy-frame.tsx';
import { requireActor } from '#lib/auth/current-actor.ts';
import { canArrangeSections } from '#lib/taxonomy/policy.ts';
import { listSectionsOnDesk } from '#lib/taxonomy/queries/section-desk.ts';
import {
  createSectionAction,
  editSectionAction,
  mergeSectionAction,
  moveSectionAction,
  previewSectionMergeAction,
} from './actions.ts';

export const metadata: Metadata = { title: 'Sections' };

const ACTIONS = {
  create: createSectionAction,
  edit: editSectionAction,
  move: moveSectionAction,
  foreseeMerge: previewSectionMergeAction,
  merge: mergeSectionAction,
};

export default async function SectionsPage() {
  const actor = await requireActor('/admin/taxonomy');
  const sections = await orNotFound(listSectionsOnDesk(actor));
  return (
    <TaxonomyFrame
      title="Sections"
      lead="Readers find them in this order at the top of every page."
      begin={canArrangeSections(actor) ? <NewSectionButton actions={ACTIONS} /> : null}
    >
      {sections.length === 0 ? (
        <NothingFound>There is no section yet. Every story needs one, so add the first.</NothingFound>
      ) : (
        <SectionList sections={sections} actions={ACTIONS} />
      )}
    </TaxonomyFrame>
  );
}
