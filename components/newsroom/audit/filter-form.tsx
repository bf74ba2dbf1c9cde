'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useTransition } from 'react';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { actionGroups } from '#lib/audit/phrases.ts';
import type { AuditFilter } from '#lib/audit/schema.ts';

const ANY = { value: '', label: 'Any' };
const OUTCOMES = [ANY, { value: 'done', label: 'Done' }, { value: 'refused', label: 'Refused' }];

/** Asks for some lines of the log. It works as a plain form too; scripts only leave out what is empty. */
export function FilterForm({
  filter,
  people,
  timeZone,
}: {
  filter: AuditFilter;
  people: readonly { id: string; name: string }[];
  timeZone: string;
}) {
  const router = useRouter();
  const [isPending, start] = useTransition();
  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const query = new URLSearchParams();
    for (const [name, value] of given) if (value !== '') query.set(name, String(value));
    start(() => router.push(`/admin/audit?${query.toString()}`));
  };
  const persons = people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form
      action="/admin/audit"
      onSubmit={show}
      aria-label="Filter"
      className="grid grid-cols-2 items-start gap-3 lg:grid-cols-3 max-sm:[&>:nth-child(n+5)]:col-span-2"
    >
      <Field label="Person">
        {(control) => (
          <Select
            {...control}
            name="person"
            defaultValue={filter.person}
            options={[ANY, { value: 'system', label: 'Nightdesk itself' }, ...persons]}
          />
        )}
      </Field>
      <Field label="Action">
        {(control) => (
          <Select
            {...control}
            name="action"
            defaultValue={filter.action}
            options={[ANY]}
            groups={actionGroups()}
          />
        )}
      </Field>
      <Field label="Outcome">
        {(control) => <Select {...control} name="outcome" defaultValue={filter.outcome} options={OUTCOMES} />}
      </Field>
      <Field label="Article" hint="A part of its headline, or its id">
        {(control) => (
          <TextInput
            {...control}
            name="article"
            defaultValue={filter.article}
            maxLength={200}
            autoComplete="off"
          />
        )}
      </Field>
      <Field label="From" hint={`As clocks in ${timeZone} show it`}>
        {(control) => <TextInput {...control} type="datetime-local" name="from" defaultValue={filter.from} />}
      </Field>
      <Field label="To" hint="That minute is part of it">
        {(control) => <TextInput {...control} type="datetime-local" name="to" defaultValue={filter.to} />}
      </Field>
      <div className="sm:w-32">
        <SubmitButton isPending={isPending} label="Show" pendingLabel="Looking…" />
      </div>
    </form>
  );
}
