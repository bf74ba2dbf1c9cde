'use client';

import { BeginButton } from '#components/newsroom/admin/begin-button.tsx';
import { NewProfileDialog } from './new-profile-dialog.tsx';
import type { ProfileActions } from './profile-actions.ts';

export function NewProfileButton({ actions }: { actions: Pick<ProfileActions, 'create'> }) {
  return (
    <BeginButton
      label="New profile"
      dialog={(onClose) => <NewProfileDialog actions={actions} onClose={onClose} />}
    />
  );
}
