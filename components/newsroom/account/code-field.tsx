'use client';

import { useEffect, useRef } from 'react';
import { Field } from '#components/ui/field.tsx';
import { TextInput } from '#components/ui/text-input.tsx';

/** The six digits of an authenticator app, to be typed at once: it has the focus when it appears. */
export function CodeField({ error }: { error: string | undefined }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <Field label="Code from your authenticator app" hint="The six digits that it shows now" error={error}>
      {(control) => (
        <TextInput
          {...control}
          ref={field}
          name="code"
          dir="ltr"
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          className="text-lg tracking-widest tabular-nums"
        />
      )}
    </Field>
  );
}
