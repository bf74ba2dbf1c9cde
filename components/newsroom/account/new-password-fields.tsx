import { Field } from '#components/ui/field.tsx';
import { PasswordInput } from '#components/ui/password-input.tsx';

/** A new password. Password managers learn from the field before it whose it is. */
export function NewPasswordFields({ email, error }: { email: string; error: string | undefined }) {
  return (
    <>
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      <Field label="New password" hint="At least 12 characters: a sentence is fine" error={error}>
        {(control) => <PasswordInput {...control} name="password" autoComplete="new-password" required />}
      </Field>
    </>
  );
}
