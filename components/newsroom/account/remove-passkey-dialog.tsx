'use client';

import { ConfirmDialog } from '#components/newsroom/admin/confirm-dialog.tsx';
import { useDesk } from '#components/newsroom/admin/receipt-desk.tsx';
import type { OwnPasskey } from '#lib/auth/account/details.ts';
import type { FactorActions } from './account-actions.ts';

/** Asks before a passkey stops signing in. */
export function RemovePasskeyDialog({
  passkey: { id, name },
  remove,
  onClose,
}: {
  passkey: Pick<OwnPasskey, 'id' | 'name'>;
  remove: FactorActions['removePasskey'];
  onClose(): void;
}) {
  const { say } = useDesk();
  const confirmation = {
    label: 'Remove the passkey',
    work: () => remove(id),
    onDone: () => say({ text: `The passkey “${name}” is removed.`, isGone: true }),
  };
  return (
    <ConfirmDialog title={`Remove the passkey “${name}”`} confirmation={confirmation} onClose={onClose}>
      {() => (
        <p className="text-sm">
          It cannot sign in any more. Your device may go on offering it until you delete it there as well.
        </p>
      )}
    </ConfirmDialog>
  );
}
