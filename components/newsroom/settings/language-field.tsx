'use client';

import { useState } from 'react';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import type { LanguageOption } from '#lib/newsroom/languages.ts';

const DIRECTIONS = {
  ltr: 'Its pages run from left to right.',
  rtl: 'Its pages run from right to left.',
} as const;

/** The language of the site, and the direction that comes with it. */
export function LanguageField({
  value,
  options,
  error,
}: {
  value: string;
  options: readonly LanguageOption[];
  error: string | undefined;
}) {
  const [chosen, setChosen] = useState(value);
  const direction = options.find(({ tag }) => tag === chosen)?.direction ?? 'ltr';
  return (
    <Field
      label="Language"
      hint={
        <>
          <strong className="font-medium text-ink-soft">{DIRECTIONS[direction]}</strong> A story may be in
          another. What Nightdesk itself says to readers comes in English, Hebrew and Arabic, and stays in
          English for the rest.
        </>
      }
      error={error}
    >
      {(control) => (
        <Select
          {...control}
          name="language"
          value={chosen}
          options={options.map(({ tag, name }) => ({ value: tag, label: `${name} (${tag})` }))}
          onChange={({ target }) => setChosen(target.value)}
        />
      )}
    </Field>
  );
}
