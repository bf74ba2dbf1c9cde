'use client';

import { BeginButton } from '#components/newsroom/admin/begin-button.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import type { InvitationActions } from './people-actions.ts';

export function InviteButton({
  sections,
  actions,
}: {
  sections: readonly { id: string; name: string }[];
  actions: InvitationActions;
}) {
  return (
    <BeginButton
      label="Invite people"
      dialog={(onClose) => <InviteDialog sections={sections} invite={actions.invite} onClose={onClose} />}
    />
  );
}
