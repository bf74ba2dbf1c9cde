'use client';

import { ActionForm } from '#components/ui/action-form.tsx';
import { Field } from '#components/ui/field.tsx';
import { type FormAction, NOTHING_WRONG } from '#components/ui/form-state.ts';
import { PasswordInput } from '#components/ui/password-input.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { textIn } from '#components/ui/text-in.ts';
import { EmailField } from './email-field.tsx';
import { signIn } from './sign-in.ts';

/** E-mail and password. `onRight` is called once they were right, and a second factor may still be due. */
export function PasswordForm({ onRight }: { onRight(): Promise<void> }) {
  const send: FormAction = async (_, form) => {
    const credentials = { email: textIn(form, 'email'), password: textIn(form, 'password') };
    const problem = await signIn((address, init) => fetch(address, init), credentials);
    if (problem === null) await onRight();
    return problem ?? NOTHING_WRONG;
  };
  return (
    <ActionForm action={send}>
      {(state, isPending) => (
        <>
          <EmailField label="E-mail" autoComplete="username webauthn" error={state.fields.email} />
          <Field label="Password" error={state.fields.password}>
            {(control) => (
              <PasswordInput {...control} name="password" autoComplete="current-password" required />
            )}
          </Field>
          <SubmitButton isPending={isPending} label="Sign in" pendingLabel="Signing in…" />
        </>
      )}
    </ActionForm>
  );
}
