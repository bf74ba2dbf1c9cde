'use server';

import { type Outcome, outcomeOf } from '#components/ui/form-state.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { requireActorForChange } from '#lib/auth/current-actor.ts';
import { deleteTag } from '#lib/taxonomy/commands/delete-tag.ts';
import { editTag } from '#lib/taxonomy/commands/edit-tag.ts';
import { mergeTag } from '#lib/taxonomy/commands/merge-tag.ts';
import { addTagAlias, removeTagAlias } from '#lib/taxonomy/commands/tag-aliases.ts';
import { createTag } from '#lib/taxonomy/commands.ts';
import { listTagTargets, previewTagMerge, type SharedMerger } from '#lib/taxonomy/queries/tag-desk.ts';
import type { NamedSlug } from '#lib/taxonomy/queries.ts';
import type { AliasRemoval, Merge, NewAlias, NewTag, TagEdit } from '#lib/taxonomy/schema.ts';

/** Makes a tag. The commands check the input. */
export async function createTagAction(input: NewTag): Promise<Outcome<NamedSlug>> {
  return await outcomeOf(async () => createTag(await requireActorForChange(), input));
}

/** Renames a tag. */
export async function editTagAction(id: string, input: TagEdit): Promise<Outcome<null>> {
  return await done((actor) => editTag(actor, id, input));
}

/** Gives a tag another name. */
export async function addTagAliasAction(id: string, input: NewAlias): Promise<Outcome<null>> {
  return await done((actor) => addTagAlias(actor, id, input));
}

/** Takes another name away from a tag. */
export async function removeTagAliasAction(id: string, input: AliasRemoval): Promise<Outcome<null>> {
  return await done((actor) => removeTagAlias(actor, id, input));
}

/** The tags that one can be merged into. */
export async function listTagTargetsAction(): Promise<Outcome<{ id: string; name: string }[]>> {
  return await outcomeOf(async () => listTagTargets(await requireActorForChange()));
}

/** What merging a tag would change, in numbers. */
export async function previewTagMergeAction(id: string): Promise<Outcome<SharedMerger>> {
  return await outcomeOf(async () => previewTagMerge(await requireActorForChange(), id));
}

/** Merges a tag into another. */
export async function mergeTagAction(id: string, input: Merge): Promise<Outcome<{ stories: number }>> {
  return await outcomeOf(async () => mergeTag(await requireActorForChange(), id, input));
}

/** Deletes a tag that nothing has. */
export async function deleteTagAction(id: string): Promise<Outcome<null>> {
  return await done((actor) => deleteTag(actor, id));
}

function done(work: (actor: Actor) => Promise<void>): Promise<Outcome<null>> {
  return outcomeOf(async () => {
    await work(await requireActorForChange());
    return null;
  });
}
