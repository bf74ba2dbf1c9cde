'use client';

import { thenSignIn } from '#components/newsroom/then-sign-in.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Field } from '#components/ui/field.tsx';
import type { FormAction } from '#components/ui/form-state.ts';
import { PasswordInput } from '#components/ui/password-input.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import type { OpenInvitation } from '#lib/people/queries/open-invitation.ts';

/** Makes the account of an invitation, whose holder is signed in at once. */
export function AcceptForm({
  token,
  invitation: { email, name },
  accept,
}: {
  token: string;
  invitation: Pick<OpenInvitation, 'email' | 'name'>;
  accept: FormAction;
}) {
  return (
    <ActionForm action={thenSignIn(accept, email)}>
      {({ fields }, isPending) => (
        <>
          <input type="hidden" name="token" value={token} />
          <Field label="Your e-mail" hint="You sign in with it. The invitation is for this address alone.">
            {(control) => (
              <TextInput {...control} type="email" dir="ltr" autoComplete="username" readOnly value={email} />
            )}
          </Field>
          <Field label="Your name" error={fields.name}>
            {(control) => (
              <TextInput {...control} name="name" autoComplete="name" defaultValue={name} required />
            )}
          </Field>
          <Field label="Password" hint="At least 12 characters: a sentence is fine" error={fields.password}>
            {(control) => <PasswordInput {...control} name="password" autoComplete="new-password" required />}
          </Field>
          <SubmitButton isPending={isPending} label="Join the newsroom" pendingLabel="Joining…" />
        </>
      )}
    </ActionForm>
  );
}
