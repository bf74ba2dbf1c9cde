'use client';

import { counted } from '#components/newsroom/admin/counted.ts';
import { DialogButton } from '#components/newsroom/admin/dialog-button.tsx';
import type { TagOnDesk } from '#lib/taxonomy/queries/tag-desk.ts';
import { AliasDialog } from './alias-dialog.tsx';
import { DeleteTagDialog } from './delete-tag-dialog.tsx';
import { SharedMergeDialog } from './shared-merge-dialog.tsx';
import type { TagActions } from './tag-actions.ts';
import { TagDialog } from './tag-dialog.tsx';

/** A page of tags by name. */
export function TagList({ tags, actions }: { tags: readonly TagOnDesk[]; actions: TagActions }) {
  return (
    <ul aria-label="Tags" className="border-t border-rule">
      {tags.map((tag) => (
        <TagRow key={tag.id} tag={tag} actions={actions} />
      ))}
    </ul>
  );
}

function TagRow({ tag, actions }: { tag: TagOnDesk; actions: TagActions }) {
  const { name, slug, stories, aliases } = tag;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-rule py-2">
      <div className="min-w-0 flex-1 basis-60">
        <h2 className="flex flex-wrap items-baseline gap-x-3 wrap-anywhere">
          <bdi className="font-medium">{name}</bdi>
          <span dir="ltr" className="text-xs text-ink-faint">
            {slug}
          </span>
        </h2>
        {aliases.length === 0 ? null : (
          <p className="text-sm text-ink-soft wrap-anywhere">
            also <bdi>{aliases.map((alias) => alias.name).join(', ')}</bdi>
          </p>
        )}
      </div>
      <p className="w-24 text-sm text-ink-soft tabular-nums sm:text-end">
        {counted(stories, 'story', 'stories')}
      </p>
      <div className="-ms-3 flex flex-wrap gap-1 sm:ms-0 lg:w-96">
        {tag.mayChange ? (
          <TagButtons tag={tag} actions={actions} />
        ) : (
          <span className="px-3 py-1.5 text-sm text-ink-faint">In sections that are not yours</span>
        )}
      </div>
    </li>
  );
}

function TagButtons({ tag, actions }: { tag: TagOnDesk; actions: TagActions }) {
  const subject = ` ${tag.name}`;
  return (
    <>
      <DialogButton
        label="Rename"
        subject={subject}
        dialog={(onClose) => <TagDialog tag={tag} actions={actions} onClose={onClose} />}
      />
      <DialogButton
        label="Other names"
        subject={` of ${tag.name}`}
        dialog={(onClose) => <AliasDialog tag={tag} actions={actions} onClose={onClose} />}
      />
      <DialogButton
        label="Merge"
        subject={subject}
        dialog={(onClose) => (
          <SharedMergeDialog noun="tag" shared={tag} actions={actions} onClose={onClose} />
        )}
      />
      {tag.isUnused ? (
        <DialogButton
          label="Delete"
          subject={subject}
          dialog={(onClose) => <DeleteTagDialog tag={tag} actions={actions} onClose={onClose} />}
        />
      ) : null}
    </>
  );
}
