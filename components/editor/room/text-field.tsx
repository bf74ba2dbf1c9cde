'use client';

import { Field } from '#components/ui/field.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { useRoom } from './room-context.ts';
import { useField } from './use-field.ts';

/** A plain text of the side panel. */
export function TextField({
  name,
  label,
  hint,
  isLong = false,
}: {
  name: 'kicker' | 'slugline' | 'source' | 'bylineText' | 'editorsNote' | 'internalNote';
  label: string;
  hint?: string;
  isLong?: boolean;
}) {
  const { isReadOnly } = useRoom();
  const { value, error, change } = useField(name);
  const Control = isLong ? TextArea : TextInput;
  return (
    <div data-field={name}>
      <Field label={label} hint={hint} error={error}>
        {(control) => (
          <Control
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
