'use client';

import { thenSignIn } from '#components/newsroom/then-sign-in.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import type { FormAction } from '#components/ui/form-state.ts';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { NewPasswordFields } from './new-password-fields.tsx';

/** Sets a new password by a mailed link, and goes on to sign in with it. */
export function ResetForm({ token, email, reset }: { token: string; email: string; reset: FormAction }) {
  return (
    <ActionForm action={thenSignIn(reset, email)}>
      {({ fields }, isPending) => (
        <>
          <input type="hidden" name="token" value={token} />
          <NewPasswordFields email={email} error={fields.password} />
          <SubmitButton isPending={isPending} label="Set the password" pendingLabel="Setting…" />
        </>
      )}
    </ActionForm>
  );
}
