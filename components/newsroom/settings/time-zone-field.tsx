'use client';

import { useState } from 'react';
import { Combobox } from '#components/ui/combobox.tsx';
import { Field } from '#components/ui/field.tsx';
import { zoneInWords } from '#lib/shared/wall-time.ts';

/** The clocks that the newsroom goes by, found by the name of a city or a continent. */
export function TimeZoneField({
  value,
  zones,
  now,
  error,
  onChange,
}: {
  value: string;
  /** IANA names. */
  zones: readonly string[];
  /** ISO 8601: offsets are those of this moment. */
  now: string;
  error: string | undefined;
  onChange(): void;
}) {
  const [chosen, setChosen] = useState(value);
  return (
    <div>
      <input type="hidden" name="timeZone" value={chosen} />
      <Field
        label="Time zone"
        hint="Every time is shown and typed by these clocks, to readers too. What is scheduled keeps its moment and shows another time."
        error={error}
      >
        {(control) => (
          <>
            <p role="status" className="mb-2">
              <bdi>{zoneInWords(chosen, now)}</bdi>
            </p>
            <Combobox
              control={control}
              options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
              placeholder="Find another, such as Berlin"
              onChoose={(zone) => {
                setChosen(zone);
                onChange();
              }}
            />
          </>
        )}
      </Field>
    </div>
  );
}
