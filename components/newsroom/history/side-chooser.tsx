'use client';

import type { ChangeEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';

interface Option {
  value: string;
  label: string;
}

/** Chooses what is compared with what. A plain form: it works before scripts do, and a choice sends it after. */
export function SideChooser({
  from,
  to,
  fromOptions,
  toOptions,
}: {
  from: string;
  to: string;
  fromOptions: readonly Option[];
  toOptions: readonly Option[];
}) {
  const send = (event: ChangeEvent<HTMLSelectElement>) => event.currentTarget.form?.requestSubmit();
  return (
    <form className="flex flex-wrap items-end gap-2">
      <div className="min-w-40 flex-1">
        <Field label="Compare">
          {(control) => (
            <Select
              key={from}
              {...control}
              name="from"
              defaultValue={from}
              options={fromOptions}
              onChange={send}
            />
          )}
        </Field>
      </div>
      <div className="min-w-40 flex-1">
        <Field label="with">
          {(control) => (
            <Select key={to} {...control} name="to" defaultValue={to} options={toOptions} onChange={send} />
          )}
        </Field>
      </div>
      <Button type="submit">Compare</Button>
    </form>
  );
}
