'use client';

import { ActionForm } from '#components/ui/action-form.tsx';
import { Field } from '#components/ui/field.tsx';
import { type FormState, NOTHING_WRONG } from '#components/ui/form-state.ts';
import { PasswordInput } from '#components/ui/password-input.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { EmailField } from './email-field.tsx';
import { signIn } from './sign-in.ts';

/** E-mail and password. On success the cookie is set and `onSignedIn` is called. */
export function SignInForm({ onSignedIn }: { onSignedIn(): void }) {
  const send = async (_: FormState, form: FormData): Promise<FormState> => {
    const credentials = { email: String(form.get('email')), password: String(form.get('password')) };
    const problem = await signIn((address, init) => fetch(address, init), credentials);
    if (problem === null) onSignedIn();
    return problem ?? NOTHING_WRONG;
  };
  return (
    <ActionForm action={send}>
      {(state, isPending) => (
        <>
          <EmailField label="E-mail" error={state.fields.email} />
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
