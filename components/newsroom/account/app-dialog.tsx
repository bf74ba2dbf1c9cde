'use client';

import { useState } from 'react';
import { ConfirmForm } from '#components/newsroom/admin/confirm-form.tsx';
import { useDesk } from '#components/newsroom/admin/receipt-desk.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { textIn } from '#components/ui/text-in.ts';
import type { NewApp } from '#lib/auth/factors/authenticator-app.ts';
import type { FactorActions, FirstCodes } from './account-actions.ts';
import { AppKey } from './app-key.tsx';
import { CodeField } from './code-field.tsx';
import { CodesOnce } from './codes-once.tsx';

/** Adds an authenticator app in steps: get it ready, give it the key, type its first code, store the recovery codes. */
export function AppDialog({
  actions: { beginApp, confirmApp },
  onClose,
}: {
  actions: Pick<FactorActions, 'beginApp' | 'confirmApp'>;
  onClose(): void;
}) {
  const { say } = useDesk();
  const [app, setApp] = useState<NewApp | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const end = () => {
    onClose();
    say({ text: 'The authenticator app is added. Signing in asks for its code from now on.' });
  };
  const begin = { label: 'Go on', variant: 'primary' as const, work: beginApp, onDone: setApp };
  const confirm = {
    label: 'Add the app',
    variant: 'primary' as const,
    work: (form: FormData) => confirmApp(textIn(form, 'code')),
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
    <Dialog title="Set up an authenticator app" onClose={onClose}>
      {app === null ? (
        <ConfirmForm key="begin" confirmation={begin} onClose={onClose}>
          {() => (
            <p className="text-sm">
              Have an authenticator app ready on your phone; any that shows six digits which change every half
              minute will do. Signing in with your password asks for them from then on.
            </p>
          )}
        </ConfirmForm>
      ) : (
        <ConfirmForm key="confirm" confirmation={confirm} onClose={onClose}>
          {({ fields }) => (
            <>
              <AppKey app={app} />
              <CodeField error={fields.code} />
            </>
          )}
        </ConfirmForm>
      )}
    </Dialog>
  );
}
