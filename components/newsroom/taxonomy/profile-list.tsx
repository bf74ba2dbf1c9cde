'use client';

import { counted } from '#components/newsroom/admin/counted.ts';
import { DialogButton } from '#components/newsroom/admin/dialog-button.tsx';
import { Badge } from '#components/ui/badge.tsx';
import type { PersonWithoutProfile, ProfileOnDesk } from '#lib/profiles/queries/profile-desk.ts';
import type { ProfileActions } from './profile-actions.ts';
import { ProfileDialog } from './profile-dialog.tsx';
import { SharedMergeDialog } from './shared-merge-dialog.tsx';

interface ProfileListProps {
  profiles: readonly ProfileOnDesk[];
  /** Whose account a profile could belong to; null for those who may not say so. */
  people: readonly PersonWithoutProfile[] | null;
  actions: ProfileActions;
}

/** A page of profiles by name. */
export function ProfileList({ profiles, people, actions }: ProfileListProps) {
  return (
    <ul aria-label="Profiles" className="border-t border-rule">
      {profiles.map((profile) => (
        <li
          key={profile.id}
          className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-rule py-2.5"
        >
          <ProfileFacts profile={profile} />
          <p className="w-24 text-sm text-ink-soft tabular-nums sm:text-end">
            {counted(profile.stories, 'story', 'stories')}
          </p>
          <div className="-ms-3 flex flex-wrap gap-1 sm:ms-0 lg:w-64">
            {profile.mayChange ? (
              <ProfileButtons profile={profile} people={people} actions={actions} />
            ) : (
              <span className="px-3 py-1.5 text-sm text-ink-faint">In sections that are not yours</span>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function ProfileFacts({ profile }: { profile: ProfileOnDesk }) {
  const { name, slug, kind, role, person, mergedNames } = profile;
  return (
    <div className="min-w-0 flex-1 basis-60">
      <h2 className="flex flex-wrap items-baseline gap-x-3 gap-y-1 wrap-anywhere">
        <bdi className="font-medium">{name}</bdi>
        <span dir="ltr" className="text-xs text-ink-faint">
          {slug}
        </span>
        {kind === 'organisation' ? <Badge>Organisation</Badge> : null}
        {person === null ? null : (
          <Badge tone="accent">
            Account: <bdi className="ms-1">{person.name}</bdi>
          </Badge>
        )}
      </h2>
      {role === '' ? null : (
        <p dir="auto" className="text-sm text-ink-soft wrap-anywhere">
          {role}
        </p>
      )}
      {mergedNames.length === 0 ? null : (
        <p className="text-sm text-ink-soft wrap-anywhere">
          also <bdi>{mergedNames.join(', ')}</bdi>
        </p>
      )}
    </div>
  );
}

function ProfileButtons({
  profile,
  people,
  actions,
}: Omit<ProfileListProps, 'profiles'> & { profile: ProfileOnDesk }) {
  const subject = ` ${profile.name}`;
  return (
    <>
      <DialogButton
        label="Edit"
        subject={subject}
        dialog={(onClose) => (
          <ProfileDialog profile={profile} people={people} actions={actions} onClose={onClose} />
        )}
      />
      <DialogButton
        label="Merge"
        subject={subject}
        dialog={(onClose) => (
          <SharedMergeDialog noun="profile" shared={profile} actions={actions} onClose={onClose} />
        )}
      />
    </>
  );
}
