import type { Metadata } from 'next';
import { readFilter } from '#app/(newsroom)/admin/taxonomy/read-filter.ts';
import { orNotFound } from '#app/(newsroom)/or-not-found.ts';
import { NameFilter } from '#components/newsroom/admin/name-filter.tsx';
import { NamePages } from '#components/newsroom/admin/name-pages.tsx';
import { NothingFound } from '#components/newsroom/admin/nothing-found.tsx';
import { NewProfileButton } from '#components/newsroom/taxonomy/new-profile-button.tsx';
import { ProfileList } from '#components/newsroom/taxonomy/profile-list.tsx';
import { TaxonomyFrame } from '#components/newsroom/taxonomy/taxonomy-frame.tsx';
import { requireActor } from '#lib/auth/current-actor.ts';
import { listPeopleWithoutProfile, listProfilesOnDesk } from '#lib/profiles/queries/profile-desk.ts';
import { canLinkProfiles } from '#lib/taxonomy/policy.ts';
import {
  createProfileAction,
  editProfileAction,
  listProfileTargetsAction,
  mergeProfileAction,
  previewProfileMergeAction,
} from './actions.ts';

export const metadata: Metadata = { title: 'Profiles' };

const ADDRESS = '/admin/taxonomy/profiles';
const ACTIONS = {
  create: createProfileAction,
  edit: editProfileAction,
  listTargets: listProfileTargetsAction,
  foreseeMerge: previewProfileMergeAction,
  merge: mergeProfileAction,
};

export default async function ProfilesPage({ searchParams }: PageProps<'/admin/taxonomy/profiles'>) {
  const actor = await requireActor(ADDRESS);
  const { q, cursor } = readFilter(await searchParams);
  const { profiles, nextCursor } = await orNotFound(listProfilesOnDesk(actor, { q, cursor }));
  const people = canLinkProfiles(actor) ? await listPeopleWithoutProfile(actor) : null;
  return (
    <TaxonomyFrame
      title="Profiles"
      lead="Whoever can stand in a byline: people with or without an account here, and organisations."
      begin={<NewProfileButton actions={ACTIONS} />}
    >
      <NameFilter address={ADDRESS} label="Find a profile" q={q} />
      {profiles.length === 0 ? (
        <NothingFound>
          {q === '' ? 'There is no profile yet.' : 'No profile is like that. Look for something else.'}
        </NothingFound>
      ) : (
        <ProfileList profiles={profiles} people={people} actions={ACTIONS} />
      )}
      <NamePages address={ADDRESS} filter={q === '' ? {} : { q }} cursor={cursor} nextCursor={nextCursor} />
    </TaxonomyFrame>
  );
}
