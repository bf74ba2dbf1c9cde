'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { counted } from '#components/newsroom/admin/counted.ts';
import { DialogButton } from '#components/newsroom/admin/dialog-button.tsx';
import { useDesk } from '#components/newsroom/admin/receipt-desk.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import type { SectionOnDesk } from '#lib/taxonomy/queries/section-desk.ts';
import type { SectionActions } from './section-actions.ts';
import { SectionDialog } from './section-dialog.tsx';
import { SectionMergeDialog } from './section-merge-dialog.tsx';

/** A section, its place among the others, and what may be done with it. */
export function SectionRow({
  section,
  place,
  sections,
  actions,
}: {
  section: SectionOnDesk;
  /** Counted from 0. */
  place: number;
  /** Those that are ordered, and that it can be merged with. */
  sections: readonly SectionOnDesk[];
  actions: SectionActions;
}) {
  const { name, slug, description, stories, formerSlugs, may, holdsPages } = section;
  const isArranged = may.arrange && !holdsPages;
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 border-b border-rule py-3">
      {isArranged ? (
        <MoveButtons section={section} place={place} last={sections.length - 1} actions={actions} />
      ) : null}
      <div className="min-w-0 flex-1 basis-60">
        <h2 className="flex flex-wrap items-baseline gap-x-3 wrap-anywhere">
          <bdi className="font-serif text-lg font-semibold">{name}</bdi>
          <a href={`/${slug}`} dir="ltr" className="text-sm text-ink-soft underline underline-offset-2">
            /{slug}
          </a>
          {holdsPages ? <Badge>Pages of the site</Badge> : null}
        </h2>
        <p dir="auto" className="text-sm text-ink-soft wrap-anywhere">
          {description || <span className="text-ink-faint">No description yet.</span>}
        </p>
        <p className="text-xs text-ink-faint wrap-anywhere">
          {holdsPages ? counted(stories, 'page', 'pages') : counted(stories, 'story', 'stories')}
          {formerSlugs.length === 0 ? null : (
            <>
              {'; leads here: '}
              <bdi dir="ltr">{formerSlugs.map((former) => `/${former}`).join(', ')}</bdi>
            </>
          )}
        </p>
      </div>
      <div className="-ms-3 flex flex-wrap gap-1 sm:ms-0">
        {may.describe ? (
          <DialogButton
            label="Edit"
            subject={` ${name}`}
            dialog={(onClose) => <SectionDialog section={section} actions={actions} onClose={onClose} />}
          />
        ) : null}
        {isArranged && sections.length > 1 ? (
          <DialogButton
            label="Merge"
            subject={` ${name}`}
            dialog={(onClose) => (
              <SectionMergeDialog section={section} sections={sections} actions={actions} onClose={onClose} />
            )}
          />
        ) : null}
      </div>
    </li>
  );
}

function MoveButtons({
  section: { id, name },
  place,
  last,
  actions,
}: {
  section: SectionOnDesk;
  place: number;
  last: number;
  actions: SectionActions;
}) {
  const { run } = useDesk();
  const move = (to: number) => {
    if (to < 0 || to > last) return;
    void run(
      () => actions.move(id, { place: to }),
      (moved) => ({
        text: `“${name}” is number ${moved.place + 1} of ${last + 1}.`,
        undo: () => actions.move(id, { place }),
      }),
    );
  };
  return (
    <div className="flex">
      <IconButton
        icon={ArrowUp}
        label={`Move ${name} up`}
        aria-disabled={place === 0}
        className="aria-disabled:opacity-40"
        onClick={() => move(place - 1)}
      />
      <IconButton
        icon={ArrowDown}
        label={`Move ${name} down`}
        aria-disabled={place === last}
        className="aria-disabled:opacity-40"
        onClick={() => move(place + 1)}
      />
    </div>
  );
}
