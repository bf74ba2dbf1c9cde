'use client';

import { useState } from 'react';
import { ConfirmForm } from '#components/newsroom/admin/confirm-form.tsx';
import { useDesk } from '#components/newsroom/admin/receipt-desk.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { textIn } from '#components/ui/text-in.ts';
import type { FactorActions, FirstCodes } from './account-actions.ts';
import { CodesOnce } from './codes-once.tsx';
import { makePasskey } from './make-passkey.ts';
import { PasskeyNameField } from './passkey-name-field.tsx';

/** Adds a passkey: a name, then whatever the browser asks for. */
export function PasskeyDialog({
  actions,
  onClose,
}: {
  actions: Pick<FactorActions, 'beginPasskey' | 'addPasskey'>;
  onClose(): void;
}) {
  const { say } = useDesk();
  const [codes, setCodes] = useState<string[] | null>(null);
  const end = () => {
    onClose();
    say({ text: 'The passkey is added. It can sign you in from now on.' });
  };
  const confirmation = {
    label: 'Go on',
    variant: 'primary' as const,
    work: (form: FormData) => makePasskey(textIn(form, 'name'), actions),
    onDone: ({ codes: first }: FirstCodes) => (first === null ? end() : setCodes(first)),
  };
  if (codes !== null) {
    return (
      <Dialog title="Your recovery codes" onClose={end}>
        <CodesOnce codes={codes} onClose={end} />
      </Dialog>
    );
  }
  return (
    <Dialog title="Add a passkey" onClose={onClose}>
      <ConfirmForm confirmation={confirmation} onClose={onClose}>
        {({ fields }) => (
          <>
            <p className="text-sm">
              Your device keeps the passkey and asks for your fingerprint, your face or its PIN. It signs in
              without a password and cannot be given away to a false page.
            </p>
            <PasskeyNameField error={fields.name} />
          </>
        )}
      </ConfirmForm>
    </Dialog>
  );
}
