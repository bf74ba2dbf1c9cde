'use client';

import { useState } from 'react';
import { Choices } from '#components/ui/choices.tsx';
import { Combobox } from '#components/ui/combobox.tsx';
import { Field } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { zoneInWords } from '#lib/shared/wall-time.ts';
import type { PreferenceActions } from './preference-actions.ts';
import { usePreference } from './use-preference.ts';

interface ZoneFormProps {
  /** IANA name of their own; empty for the newsroom's. */
  zone: string;
  newsroomZone: string;
  zones: readonly string[];
  /** ISO 8601: offsets are those of this moment. */
  now: string;
  chooseZone: PreferenceActions['chooseZone'];
}

/** By which clocks somebody reads and types times; in force as soon as it is chosen. */
export function ZoneForm({ zone, newsroomZone, zones, now, chooseZone }: ZoneFormProps) {
  const { shown, problem, choose } = usePreference(zone, chooseZone);
  const [isLooking, setLooking] = useState(false);
  const pick = (by: 'newsroom' | 'own') => {
    setLooking(by === 'own');
    if (by === 'newsroom' && shown !== '') choose('');
  };
  const hasOwn = isLooking || shown !== '';
  return (
    <>
      <Choices
        legend="Clocks"
        options={[
          { value: 'newsroom', label: 'The newsroom’s', hint: <bdi>{zoneInWords(newsroomZone, now)}</bdi> },
          {
            value: 'own',
            label: 'Others',
            hint: shown === '' ? undefined : <bdi>{zoneInWords(shown, now)}</bdi>,
          },
        ]}
        value={hasOwn ? 'own' : 'newsroom'}
        onChange={pick}
      />
      {hasOwn ? (
        <Field label="Your time zone">
          {(control) => (
            <Combobox
              control={control}
              options={zones.map((name) => ({ value: name, label: name.replaceAll('_', ' ') }))}
              placeholder="Find one, such as New York"
              onChoose={choose}
            />
          )}
        </Field>
      ) : null}
      {problem === '' ? null : <Notice tone="danger">{problem}</Notice>}
    </>
  );
}
