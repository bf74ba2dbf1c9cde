'use client';

import { ConfirmDialog } from '#components/newsroom/admin/confirm-dialog.tsx';
import { useDesk } from '#components/newsroom/admin/receipt-desk.tsx';
import { textIn } from '#components/ui/text-in.ts';
import type { OwnPasskey } from '#lib/auth/account/details.ts';
import type { FactorActions } from './account-actions.ts';
import { PasskeyNameField } from './passkey-name-field.tsx';

/** Asks what else a passkey is called. */
export function RenamePasskeyDialog({
  passkey: { id, name },
  rename,
  onClose,
}: {
  passkey: Pick<OwnPasskey, 'id' | 'name'>;
  rename: FactorActions['renamePasskey'];
  onClose(): void;
}) {
  const { say } = useDesk();
  const confirmation = {
    label: 'Rename',
    variant: 'primary' as const,
    work: (form: FormData) => rename(id, textIn(form, 'name')),
    onDone: () => say({ text: 'The passkey has its new name.' }),
  };
  return (
    <ConfirmDialog title="Rename the passkey" confirmation={confirmation} onClose={onClose}>
      {({ fields }) => <PasskeyNameField first={name} error={fields.name} />}
    </ConfirmDialog>
  );
}
