import { Field } from '#components/ui/field.tsx';
import { TextInput } from '#components/ui/text-input.tsx';

/** What somebody calls a passkey of theirs. */
export function PasskeyNameField({ first = '', error }: { first?: string; error: string | undefined }) {
  return (
    <Field label="Name" hint="Such as “Work laptop”, so that you know it again" error={error}>
      {(control) => (
        <TextInput
          {...control}
          name="name"
          defaultValue={first}
          maxLength={100}
          autoComplete="off"
          required
        />
      )}
    </Field>
  );
}
