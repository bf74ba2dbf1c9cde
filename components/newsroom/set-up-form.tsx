'use client';

import { ActionForm } from '#components/ui/action-form.tsx';
import { Field } from '#components/ui/field.tsx';
import type { FormAction, FormState } from '#components/ui/form-state.ts';
import { PasswordInput } from '#components/ui/password-input.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { EmailField } from './email-field.tsx';
import { signIn } from './sign-in.ts';

/** Names the newsroom and makes its first admin, who is signed in at once. */
export function SetUpForm({ token, action }: { token: string; action: FormAction }) {
  const send = async (before: FormState, form: FormData): Promise<FormState> => {
    const state = await action(before, form);
    if (state.message !== '') return state;
    const credentials = { email: String(form.get('email')), password: String(form.get('password')) };
    const problem = await signIn((address, init) => fetch(address, init), credentials);
    window.location.assign(problem === null ? '/admin/articles' : '/sign-in');
    return state;
  };
  return (
    <ActionForm action={send}>
      {({ fields }, isPending) => (
        <>
          <input type="hidden" name="token" value={token} />
          <Field
            label="Name of the newsroom"
            hint="Readers see it at the top of every page"
            error={fields.newsroomName}
          >
            {(control) => <TextInput {...control} name="newsroomName" autoComplete="organization" required />}
          </Field>
          <Field label="Your name" error={fields.name}>
            {(control) => <TextInput {...control} name="name" autoComplete="name" required />}
          </Field>
          <EmailField label="Your e-mail" hint="You sign in with it" error={fields.email} />
          <Field label="Password" hint="At least 12 characters: a sentence is fine" error={fields.password}>
            {(control) => <PasswordInput {...control} name="password" autoComplete="new-password" required />}
          </Field>
          <SubmitButton isPending={isPending} label="Open the newsroom" pendingLabel="Opening…" />
        </>
      )}
    </ActionForm>
  );
}
