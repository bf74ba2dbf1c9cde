'use client';

import { Field } from '#components/ui/field.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { useRoom } from './room-context.ts';
import { useField } from './use-field.ts';

/** A plain text of the side panel. */
export function TextField({
  name,
  label,
  hint,
}: {
  name: 'slugline' | 'source' | 'bylineText';
  label: string;
  hint?: string;
}) {
  const { isReadOnly } = useRoom();
  const { value, error, change } = useField(name);
  return (
    <div data-field={name}>
      <Field label={label} hint={hint} error={error}>
        {(control) => (
          <TextInput
            {...control}
            value={value}
            readOnly={isReadOnly}
            onChange={(event) => change(event.target.value)}
          />
        )}
      </Field>
    </div>
  );
}
