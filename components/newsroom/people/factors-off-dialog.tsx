'use client';

import { ConfirmDialog } from '#components/newsroom/admin/confirm-dialog.tsx';
import { useDesk } from '#components/newsroom/admin/receipt-desk.tsx';
import type { PersonDetails } from '#lib/people/queries/person-details.ts';
import type { PersonActions } from './people-actions.ts';

/** Asks before somebody's second factor is switched off. */
export function FactorsOffDialog({
  person: { id, name },
  switchOff,
  onClose,
}: {
  person: Pick<PersonDetails, 'id' | 'name'>;
  switchOff: PersonActions['switchOffFactors'];
  onClose(): void;
}) {
  const { say } = useDesk();
  const confirmation = {
    label: 'Switch it off',
    variant: 'danger' as const,
    work: () => switchOff(id),
    onDone: () => say({ text: `The second factor of ${name} is switched off, and they are signed out.` }),
  };
  return (
    <ConfirmDialog
      title={`Switch off the second factor of ${name}`}
      confirmation={confirmation}
      onClose={onClose}
    >
      {() => (
        <p className="text-sm">
          For somebody who has lost their phone or key. Their app, passkeys and recovery codes stop working,
          they are signed out, and their password alone lets them in until they set up a new one. Make sure
          first that it is they who ask. They are told by mail.
        </p>
      )}
    </ConfirmDialog>
  );
}
