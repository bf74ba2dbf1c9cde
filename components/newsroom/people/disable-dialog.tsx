'use client';

import { ConfirmDialog } from '#components/newsroom/admin/confirm-dialog.tsx';
import { useDesk } from '#components/newsroom/admin/receipt-desk.tsx';
import type { PersonDetails } from '#lib/people/queries/person-details.ts';
import type { PersonActions } from './people-actions.ts';

/** Asks before somebody is kept out, or let in again. */
export function DisableDialog({
  person: { id, name, state, role },
  actions,
  onClose,
}: {
  person: Pick<PersonDetails, 'id' | 'name' | 'state' | 'role'>;
  actions: Pick<PersonActions, 'disable' | 'enable'>;
  onClose(): void;
}) {
  const { say } = useDesk();
  const isOut = state === 'disabled';
  const confirmation = {
    label: isOut ? 'Enable' : 'Disable',
    variant: isOut ? ('primary' as const) : ('danger' as const),
    work: () => (isOut ? actions.enable(id) : actions.disable(id)),
    onDone: () => say({ text: isOut ? `${name} can sign in again.` : `${name} is disabled.` }),
  };
  return (
    <ConfirmDialog
      title={isOut ? `Let ${name} in again` : `Disable ${name}`}
      confirmation={confirmation}
      onClose={onClose}
    >
      {() => (
        <p className="text-sm">
          {isOut
            ? 'They sign in with the password they had, as what they were. API tokens have to be made anew.'
            : 'They are out within seconds, and cannot sign in until somebody enables them again. Their API tokens end. Their stories stay where they are.'}
          {!isOut && role === 'admin'
            ? ' Invitations that they have sent and nobody has accepted end too.'
            : ''}
        </p>
      )}
    </ConfirmDialog>
  );
}
