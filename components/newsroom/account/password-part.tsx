'use client';

import { ConfirmDialog } from '#components/newsroom/admin/confirm-dialog.tsx';
import { counted } from '#components/newsroom/admin/counted.ts';
import { DialogButton } from '#components/newsroom/admin/dialog-button.tsx';
import { useDesk } from '#components/newsroom/admin/receipt-desk.tsx';
import { textIn } from '#components/ui/text-in.ts';
import type { AccountActions } from './account-actions.ts';
import { NewPasswordFields } from './new-password-fields.tsx';

/** The way to a new password. */
export function PasswordPart({
  email,
  hasPassword,
  changePassword,
}: {
  email: string;
  hasPassword: boolean;
  changePassword: AccountActions['changePassword'];
}) {
  const label = hasPassword ? 'Change the password' : 'Set a password';
  return (
    <div>
      <DialogButton
        variant="secondary"
        label={label}
        dialog={(onClose) => (
          <PasswordDialog title={label} email={email} changePassword={changePassword} onClose={onClose} />
        )}
      />
    </div>
  );
}

function PasswordDialog({
  title,
  email,
  changePassword,
  onClose,
}: {
  title: string;
  email: string;
  changePassword: AccountActions['changePassword'];
  onClose(): void;
}) {
  const { say } = useDesk();
  const confirmation = {
    label: title,
    variant: 'primary' as const,
    work: (form: FormData) => changePassword(textIn(form, 'password')),
    onDone: ({ endedSessions }: { endedSessions: number }) => {
      const others =
        endedSessions === 0
          ? ''
          : ` You are signed out in ${counted(endedSessions, 'other browser', 'other browsers')}.`;
      say({ text: `Your password is changed.${others}` });
    },
  };
  return (
    <ConfirmDialog title={title} confirmation={confirmation} onClose={onClose}>
      {({ fields }) => (
        <>
          <NewPasswordFields email={email} error={fields.password} />
          <p className="text-sm text-ink-soft">Every other browser is signed out. This one stays.</p>
        </>
      )}
    </ConfirmDialog>
  );
}
