import type { Route } from 'next';
import Form from 'next/form';
import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { TextInput } from '#components/ui/text-input.tsx';

/** Finds in a list by name. `address` is the screen's own; what is chosen stands in it. */
export function NameFilter({
  address,
  label,
  q,
  children,
}: {
  address: Route;
  label: string;
  q: string;
  children?: ReactNode;
}) {
  return (
    <Form action={address} role="search" className="mb-4 flex flex-wrap items-end gap-3">
      <div className="min-w-0 flex-1 basis-48 sm:max-w-sm">
        <Field label={label}>
          {(control) => <TextInput {...control} type="search" name="q" defaultValue={q} maxLength={200} />}
        </Field>
      </div>
      {children}
      <Button type="submit">Find</Button>
    </Form>
  );
}
