'use client';

import type { SectionOnDesk } from '#lib/taxonomy/queries/section-desk.ts';
import type { SectionActions } from './section-actions.ts';
import { SectionRow } from './section-row.tsx';

/** All sections in the order in which readers find them, then the one that holds pages. */
export function SectionList({
  sections,
  actions,
}: {
  sections: readonly SectionOnDesk[];
  actions: SectionActions;
}) {
  const ordered = sections.filter(({ holdsPages }) => !holdsPages);
  return (
    <ol aria-label="Sections in order" className="border-t border-rule">
      {sections.map((section, place) => (
        <SectionRow key={section.id} section={section} place={place} sections={ordered} actions={actions} />
      ))}
    </ol>
  );
}
