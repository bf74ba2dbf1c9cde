'use client';

import { useState } from 'react';
import type { OwnDates } from '#lib/newsroom/queries.ts';
import { formatInstant } from '#lib/shared/dates.ts';
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

type FieldZones = Pick<OwnDates, 'timeZone' | 'newsroomZone'>;

interface ZonedTimeFieldProps {
  label: string;
  /** The zone in which the time is typed and shown, and the newsroom's own. */
  zones: FieldZones;
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
export function ZonedTimeField({ label, zones, value, error, isReadOnly, onChange }: ZonedTimeFieldProps) {
  const zone = zones.timeZone;
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
        hint={zonesInWords(zones, value)}
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

// Whoever goes by other clocks than the newsroom is told of both, so that nobody plans for the wrong hour.
function zonesInWords({ timeZone, newsroomZone }: FieldZones, value: string | null): string {
  const own = zoneInWords(timeZone, value ?? new Date());
  if (timeZone === newsroomZone) return own;
  const theirs = newsroomZone.replaceAll('_', ' ');
  if (value === null) return `${own}: your clocks. The newsroom goes by ${theirs}.`;
  const there = formatInstant(value, 'dateTime', { language: 'en', timeZone: newsroomZone });
  return `${own}: your clocks. In the newsroom it is ${there} (${theirs}).`;
}

function skippedSentence(wall: string): string {
  return `There is no ${timeOf(wall)} on that day: clocks go forward over it. Choose a time before or after.`;
}

// Days differ only where a zone crosses the date line.
function timeOf(wall: string): string {
  return wall.slice(11, 16);
}
