'use client';

import { Field } from '#components/ui/field.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { useRoom } from './room-context.ts';
import { useField } from './use-field.ts';

/** Where the story was filed from, and the agency beside the place. */
export function DatelineField() {
  const { isReadOnly } = useRoom();
  const { value, error, change } = useField('dateline');
  const set = (place: string, agency: string) =>
    change(place === '' && agency === '' ? null : { place, agency: agency || null });
  const place = value?.place ?? '';
  const agency = value?.agency ?? '';
  return (
    <div data-field="dateline" className="grid grid-cols-2 gap-3">
      <Field label="Dateline place" error={error}>
        {(control) => (
          <TextInput
            {...control}
            readOnly={isReadOnly}
            value={place}
            onChange={(event) => set(event.target.value, agency)}
          />
        )}
      </Field>
      <Field label="Agency">
        {(control) => (
          <TextInput
            {...control}
            readOnly={isReadOnly}
            value={agency}
            onChange={(event) => set(place, event.target.value)}
          />
        )}
      </Field>
    </div>
  );
}
