import type { Metadata } from 'next';
import { readFilter } from '#app/(newsroom)/admin/taxonomy/read-filter.ts';
import { orNotFound } from '#app/(newsroom)/or-not-found.ts';
import { NameFilter } from '#components/newsroom/admin/name-filter.tsx';
import { NamePages } from '#components/newsroom/admin/name-pages.tsx';
import { NothingFound } from '#components/newsroom/admin/nothing-found.tsx';
import { NewTagButton } from '#components/newsroom/taxonomy/new-tag-button.tsx';
import { TagList } from '#components/newsroom/taxonomy/tag-list.tsx';
import { TaxonomyFrame } from '#components/newsroom/taxonomy/taxonomy-frame.tsx';
import { requireActor } from '#lib/auth/current-actor.ts';
import { listTagsOnDesk } from '#lib/taxonomy/queries/tag-desk.ts';
import {
  addTagAliasAction,
  createTagAction,
  deleteTagAction,
  editTagAction,
  listTagTargetsAction,
  mergeTagAction,
  previewTagMergeAction,
  removeTagAliasAction,
} from './actions.ts';

export const metadata: Metadata = { title: 'Tags' };

const ADDRESS = '/admin/taxonomy/tags';
const ACTIONS = {
  create: createTagAction,
  edit: editTagAction,
  addAlias: addTagAliasAction,
  removeAlias: removeTagAliasAction,
  listTargets: listTagTargetsAction,
  foreseeMerge: previewTagMergeAction,
  merge: mergeTagAction,
  remove: deleteTagAction,
};

export default async function TagsPage({ searchParams }: PageProps<'/admin/taxonomy/tags'>) {
  const actor = await requireActor(ADDRESS);
  const { q, cursor, unused } = readFilter(await searchParams);
  const { tags, nextCursor } = await orNotFound(listTagsOnDesk(actor, { q, cursor, unused }));
  const filter = { ...(q === '' ? {} : { q }), ...(unused ? { unused: 'on' } : {}) };
  return (
    <TaxonomyFrame
      title="Tags"
      lead="What stories are about. A tag that means the same as another is best merged into it."
      begin={<NewTagButton actions={ACTIONS} />}
    >
      <NameFilter address={ADDRESS} label="Find a tag" q={q}>
        <label className="flex min-h-9 items-center gap-2 text-sm pointer-coarse:min-h-11">
          <input type="checkbox" name="unused" defaultChecked={unused} className="size-4 accent-accent" />
          Only those without stories
        </label>
      </NameFilter>
      {tags.length === 0 ? (
        <NothingFound>
          {q === '' && !unused ? 'There is no tag yet.' : 'No tag is like that. Look for something else.'}
        </NothingFound>
      ) : (
        <TagList tags={tags} actions={ACTIONS} />
      )}
      <NamePages address={ADDRESS} filter={filter} cursor={cursor} nextCursor={nextCursor} />
    </TaxonomyFrame>
  );
}
