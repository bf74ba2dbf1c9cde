import { Field } from '#components/ui/field.tsx';
import { TextInput } from '#components/ui/text-input.tsx';

/** The six digits of an authenticator app. */
export function CodeField({ error }: { error: string | undefined }) {
  return (
    <Field label="Code from your authenticator app" hint="The six digits that it shows now" error={error}>
      {(control) => (
        <TextInput
          {...control}
          name="code"
          dir="ltr"
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          className="text-lg tracking-widest tabular-nums"
        />
      )}
    </Field>
  );
}
