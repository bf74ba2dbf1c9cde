'use client';

import { ConfirmDialog } from '#components/newsroom/admin/confirm-dialog.tsx';
import { DialogButton } from '#components/newsroom/admin/dialog-button.tsx';
import { useDesk } from '#components/newsroom/admin/receipt-desk.tsx';
import type { FactorActions } from './account-actions.ts';
import { AppDialog } from './app-dialog.tsx';

/** The authenticator app: whether there is one, and the way to it or from it. */
export function AppPart({ hasApp, actions }: { hasApp: boolean; actions: FactorActions }) {
  return hasApp ? (
    <>
      <p className="text-sm">
        An authenticator app is set up. Signing in with your password asks for its code.
      </p>
      <div>
        <DialogButton
          variant="secondary"
          label="Remove the app"
          dialog={(onClose) => <RemoveDialog removeApp={actions.removeApp} onClose={onClose} />}
        />
      </div>
    </>
  ) : (
    <>
      <p className="text-sm">None is set up.</p>
      <div>
        <DialogButton
          variant="secondary"
          label="Set up an authenticator app"
          dialog={(onClose) => <AppDialog actions={actions} onClose={onClose} />}
        />
      </div>
    </>
  );
}

function RemoveDialog({ removeApp, onClose }: { removeApp: FactorActions['removeApp']; onClose(): void }) {
  const { say } = useDesk();
  const confirmation = {
    label: 'Remove the app',
    work: removeApp,
    onDone: () => say({ text: 'The authenticator app is removed.', isGone: true }),
  };
  return (
    <ConfirmDialog title="Remove the authenticator app" confirmation={confirmation} onClose={onClose}>
      {() => (
        <p className="text-sm">
          Signing in does not ask for its code any more. Without a passkey your recovery codes end too, and
          your password alone signs in.
        </p>
      )}
    </ConfirmDialog>
  );
}
