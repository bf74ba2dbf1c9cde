'use client';

import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { formatInstant } from '#lib/shared/dates.ts';
import { useRoom } from './room-context.ts';
import { useField } from './use-field.ts';

/** Until when the story must not be published, and a way to lift that; nothing where there is no embargo. */
export function EmbargoField() {
  const { dates, isReadOnly } = useRoom();
  const { value, error, change } = useField('embargoUntil');
  if (value === null) return null;
  return (
    <div data-field="embargoUntil" className="grid gap-2">
      <Field label="Under embargo until" hint="Nobody can publish the story before" error={error}>
        {(control) => <TextInput {...control} readOnly value={formatInstant(value, 'dateTimeZone', dates)} />}
      </Field>
      {isReadOnly ? null : (
        <Button variant="quiet" onClick={() => change(null)}>
          Lift the embargo
        </Button>
      )}
    </div>
  );
}
