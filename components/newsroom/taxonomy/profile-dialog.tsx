'use client';

import { useDesk } from '#components/newsroom/admin/receipt-desk.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { textIn } from '#components/ui/text-in.ts';
import type { PersonWithoutProfile, ProfileOnDesk } from '#lib/profiles/queries/profile-desk.ts';
import type { ProfileEdit } from '#lib/profiles/schema.ts';
import type { ProfileActions } from './profile-actions.ts';
import { ProfileFields } from './profile-fields.tsx';
import { useSaving } from './use-saving.ts';

/** Who a profile is, as readers see it, and whose account it belongs to. */
export function ProfileDialog({
  profile,
  people,
  actions,
  onClose,
}: {
  profile: ProfileOnDesk;
  /** Whose account it could belong to; null for those who may not say so. */
  people: readonly PersonWithoutProfile[] | null;
  actions: Pick<ProfileActions, 'edit'>;
  onClose(): void;
}) {
  const { say } = useDesk();
  const { id, version, name, slug, kind, role, bio, contact } = profile;
  const before = { name, slug, kind, role, bio, contact };
  const link = people === null ? {} : { personId: profile.person?.id ?? null };
  const send = useSaving(
    (form, isSure) => actions.edit(id, { ...editIn(form, people !== null), version, isSure }),
    () => {
      onClose();
      say({
        text: `The profile “${name}” is changed.`,
        undo: () => actions.edit(id, { ...before, ...link, version: version + 1, isSure: true }),
      });
    },
  );
  return (
    <Dialog title={`Edit “${name}”`} onClose={onClose} isWide>
      <ActionForm action={send}>
        {({ fields }, isPending) => (
          <>
            <ProfileFields profile={profile} people={people} errors={fields} />
            <SubmitButton isPending={isPending} label="Save" pendingLabel="Saving…" />
          </>
        )}
      </ActionForm>
    </Dialog>
  );
}

function editIn(form: FormData, isLinking: boolean): Omit<ProfileEdit, 'version'> {
  const text = (field: string) => textIn(form, field).trim();
  return {
    name: text('name'),
    slug: text('slug'),
    kind: text('kind') === 'organisation' ? 'organisation' : 'person',
    role: text('role'),
    bio: text('bio'),
    contact: text('contact'),
    ...(isLinking ? { personId: text('personId') || null } : {}),
  };
}
