'use client';

import { ConfirmDialog } from '#components/newsroom/admin/confirm-dialog.tsx';
import { useDesk } from '#components/newsroom/admin/receipt-desk.tsx';
import type { InvitationOnDesk } from '#lib/people/queries/invitations.ts';
import type { InvitationActions } from './people-actions.ts';

/** Asks before an invitation ends. */
export function WithdrawDialog({
  invitation: { id, email },
  withdraw,
  onClose,
}: {
  invitation: Pick<InvitationOnDesk, 'id' | 'email'>;
  withdraw: InvitationActions['withdraw'];
  onClose(): void;
}) {
  const { say } = useDesk();
  const confirmation = {
    label: 'Withdraw',
    work: () => withdraw(id),
    onDone: () => say({ text: `The invitation of ${email} is withdrawn.`, isGone: true }),
  };
  return (
    <ConfirmDialog title="Withdraw the invitation" confirmation={confirmation} onClose={onClose}>
      {() => (
        <p className="text-sm wrap-anywhere">
          The link that <bdi>{email}</bdi> has stops working at once. They are not told.
        </p>
      )}
    </ConfirmDialog>
  );
}
