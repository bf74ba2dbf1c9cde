import type { Outcome } from '#components/ui/form-state.ts';
import type { ProfileOption } from '#lib/profiles/queries.ts';
import type { NewProfile, ProfileEdit } from '#lib/profiles/schema.ts';
import type { SharedMergeActions } from './shared-merge-dialog.tsx';

/** What the screen of profiles asks of the server. */
export interface ProfileActions extends SharedMergeActions {
  create(input: NewProfile): Promise<Outcome<ProfileOption>>;
  edit(id: string, input: ProfileEdit): Promise<Outcome<null>>;
}
