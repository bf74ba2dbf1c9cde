'use server';

import { type Outcome, outcomeOf } from '#components/ui/form-state.ts';
import { requireActorForChange } from '#lib/auth/current-actor.ts';
import { editProfile } from '#lib/profiles/commands/edit-profile.ts';
import { mergeProfile } from '#lib/profiles/commands/merge-profile.ts';
import { createProfile } from '#lib/profiles/commands.ts';
import { previewProfileMerge } from '#lib/profiles/queries/profile-desk.ts';
import { listProfiles, type ProfileOption } from '#lib/profiles/queries.ts';
import type { NewProfile, ProfileEdit } from '#lib/profiles/schema.ts';
import type { SharedMerger } from '#lib/taxonomy/queries/tag-desk.ts';
import type { Merge } from '#lib/taxonomy/schema.ts';

/** Makes an author or organisation. The commands check the input. */
export async function createProfileAction(input: NewProfile): Promise<Outcome<ProfileOption>> {
  return await outcomeOf(async () => createProfile(await requireActorForChange(), input));
}

/** Says who a profile is. */
export async function editProfileAction(id: string, input: ProfileEdit): Promise<Outcome<null>> {
  return await outcomeOf(async () => {
    await editProfile(await requireActorForChange(), id, input);
    return null;
  });
}

/** The profiles that one can be merged into. */
export async function listProfileTargetsAction(): Promise<Outcome<ProfileOption[]>> {
  return await outcomeOf(async () => listProfiles(await requireActorForChange()));
}

/** What merging a profile would change, in numbers. */
export async function previewProfileMergeAction(id: string): Promise<Outcome<SharedMerger>> {
  return await outcomeOf(async () => previewProfileMerge(await requireActorForChange(), id));
}

/** Merges a profile into another. */
export async function mergeProfileAction(id: string, input: Merge): Promise<Outcome<{ stories: number }>> {
  return await outcomeOf(async () => mergeProfile(await requireActorForChange(), id, input));
}
