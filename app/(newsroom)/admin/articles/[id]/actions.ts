'use server';

import { type Outcome, outcomeOf } from '#components/ui/form-state.ts';
import { requireActorForChange } from '#lib/auth/current-actor.ts';
import { createProfile } from '#lib/profiles/commands.ts';
import type { ProfileOption } from '#lib/profiles/queries.ts';
import type { NewProfile } from '#lib/profiles/schema.ts';
import { createTag } from '#lib/taxonomy/commands.ts';
import type { NamedSlug } from '#lib/taxonomy/queries.ts';
import type { NewTag } from '#lib/taxonomy/schema.ts';

/** Makes an author or organisation for the byline. The command checks the input. */
export async function createProfileAction(input: NewProfile): Promise<Outcome<ProfileOption>> {
  return await outcomeOf(async () => createProfile(await requireActorForChange(), input));
}

/** Makes a tag. The command checks the input. */
export async function createTagAction(input: NewTag): Promise<Outcome<NamedSlug>> {
  return await outcomeOf(async () => createTag(await requireActorForChange(), input));
}
