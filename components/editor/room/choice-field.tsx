'use client';

import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import type { ArticleType } from '#lib/articles/kinds.ts';
import { useRoom } from './room-context.ts';
import { useField } from './use-field.ts';

/** A field of the side panel with a fixed list of values. */
export function ChoiceField({
  name,
  label,
  options,
}: {
  name: 'section' | 'language' | 'type';
  label: string;
  options: readonly { value: string; label: string }[];
}) {
  const { saver, isReadOnly } = useRoom();
  const { value, error } = useField(name);
  return (
    <div data-field={name}>
      <Field label={label} error={error}>
        {(control) => (
          <Select
            {...control}
            options={options}
            value={value}
            disabled={isReadOnly}
            // Only what stands in the list can be chosen, and the lists hold nothing else.
            onChange={(event) => saver.edit({ [name]: event.target.value as ArticleType & string })}
          />
        )}
      </Field>
    </div>
  );
}
