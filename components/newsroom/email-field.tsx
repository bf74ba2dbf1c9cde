import { Field } from '#components/ui/field.tsx';
import { TextInput } from '#components/ui/text-input.tsx';

/** The e-mail address that somebody signs in with; password managers know it as the user name. */
export function EmailField({
  label,
  hint,
  autoComplete = 'username',
  error,
}: {
  label: string;
  hint?: string;
  autoComplete?: 'username' | 'username webauthn';
  error: string | undefined;
}) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <TextInput
          {...control}
          name="email"
          type="email"
          dir="ltr"
          autoComplete={autoComplete}
          autoCapitalize="none"
          required
        />
      )}
    </Field>
  );
}
