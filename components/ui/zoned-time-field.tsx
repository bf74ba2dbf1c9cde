'use client';

import { useState } from 'react';
import {
  offsetInWords,
  readWallTime,
  type WallReading,
  wallTimeAt,
  zoneInWords,
} from '#lib/shared/wall-time.ts';
import { Button } from './button.tsx';
import { Choices } from './choices.tsx';
import { Field } from './field.tsx';
import { TextInput } from './text-input.tsx';

interface ZonedTimeFieldProps {
  label: string;
  /** IANA zone in which the time is typed and shown. */
  zone: string;
  /** ISO 8601, null for none. */
  value: string | null;
  error?: string | undefined;
  isReadOnly?: boolean;
  /** Is told null while what is typed is no instant yet. */
  onChange(instant: string | null): void;
}

/**
 * An instant as clocks of a zone show it. A time that a clock change skips is refused with its neighbours offered, one
 * that it repeats is asked about.
 */
export function ZonedTimeField({ label, zone, value, error, isReadOnly, onChange }: ZonedTimeFieldProps) {
  const [typed, setTyped] = useState(value === null ? '' : wallTimeAt(value, zone));
  const reading = readWallTime(typed, zone);
  const type = (wall: string) => {
    setTyped(wall);
    const found = readWallTime(wall, zone);
    onChange(found?.kind === 'once' ? found.instant : null);
  };
  return (
    <div className="grid gap-2">
      <Field
        label={label}
        hint={zoneInWords(zone, value ?? new Date())}
        error={reading?.kind === 'never' ? skippedSentence(typed) : error}
      >
        {(control) => (
          <TextInput
            {...control}
            type="datetime-local"
            dir="ltr"
            readOnly={isReadOnly}
            // A server and a browser may differ by the minute in which the page was made.
            suppressHydrationWarning
            value={typed}
            onChange={(event) => type(event.target.value)}
          />
        )}
      </Field>
      {reading === null ? null : (
        <ClockChange reading={reading} zone={zone} value={value} onType={type} onChange={onChange} />
      )}
    </div>
  );
}

interface ClockChangeProps {
  reading: WallReading;
  zone: string;
  value: string | null;
  onType(wall: string): void;
  onChange(instant: string): void;
}

function ClockChange({ reading, zone, value, onType, onChange }: ClockChangeProps) {
  if (reading.kind === 'once') return null;
  if (reading.kind === 'never') {
    return (
      <div className="flex flex-wrap gap-2">
        {[reading.before, reading.after].map((wall) => (
          <Button key={wall} onClick={() => onType(wall)}>{`Use ${timeOf(wall)}`}</Button>
        ))}
      </div>
    );
  }
  return (
    <Choices
      legend="Clocks go back then and show this time twice. Which one?"
      options={[
        { value: reading.first, label: `The first, ${offsetInWords(zone, reading.first)}` },
        { value: reading.second, label: `The second, ${offsetInWords(zone, reading.second)}` },
      ]}
      value={value}
      onChange={onChange}
    />
  );
}

function skippedSentence(wall: string): string {
  return `There is no ${timeOf(wall)} on that day: clocks go forward over it. Choose a time before or after.`;
}

// Days differ only where a zone crosses the date line.
function timeOf(wall: string): string {
  return wall.slice(11, 16);
}
