import { Field } from '#components/ui/field.tsx';
import { TextInput } from '#components/ui/text-input.tsx';

/** The address of a link; all of it is selected at first, to be pasted over. */
export function LinkAddressField({
  value,
  error,
  onChange,
}: {
  value: string;
  error: string | undefined;
  onChange(value: string): void;
}) {
  return (
    <Field label="Address" hint="A web page, an e-mail address or a phone number (tel:)" error={error}>
      {(control) => (
        <TextInput
          {...control}
          dir="ltr"
          inputMode="url"
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onFocus={(event) => event.target.select()}
        />
      )}
    </Field>
  );
}
