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
const NOBODY = { value: 'system', label: 'Nightdesk itself' };
const OUTCOMES = [ANY, { value: 'done', label: 'Done' }, { value: 'refused', label: 'Refused' }];

interface FilterFormProps {
  filter: AuditFilter;
  people: readonly { id: string; name: string }[];
  timeZone: string;
}

/** Asks for some lines of the log. It works as a plain form too; scripts only leave out what is empty. */
export function FilterForm({ filter, people, timeZone }: FilterFormProps) {
  const router = useRouter();
  const [isPending, start] = useTransition();
  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (value !== '') query.set(name, String(value));
    }
    start(() => router.push(`/admin/audit?${query.toString()}`));
  };
  return (
    <form
      action="/admin/audit"
      onSubmit={show}
      aria-label="Filter"
      className="grid grid-cols-2 items-start gap-3 max-sm:[&>:nth-child(n+5)]:col-span-2 lg:grid-cols-3"
    >
      <Choices filter={filter} people={people} />
      <Texts filter={filter} timeZone={timeZone} />
      <div className="sm:w-32">
        <SubmitButton isPending={isPending} label="Show" pendingLabel="Looking…" />
      </div>
    </form>
  );
}

function Choices({ filter, people }: Pick<FilterFormProps, 'filter' | 'people'>) {
  const persons = people.map(({ id, name }) => ({ value: id, label: name }));
  const choices = [
    { label: 'Person', name: 'person', options: [ANY, NOBODY, ...persons], groups: [] },
    { label: 'Action', name: 'action', options: [ANY], groups: actionGroups() },
    { label: 'Outcome', name: 'outcome', options: OUTCOMES, groups: [] },
  ] as const;
  return choices.map(({ label, name, options, groups }) => (
    <Field key={name} label={label}>
      {(control) => (
        <Select {...control} name={name} defaultValue={filter[name]} options={options} groups={groups} />
      )}
    </Field>
  ));
}

function Texts({ filter, timeZone }: Pick<FilterFormProps, 'filter' | 'timeZone'>) {
  const texts = [
    { label: 'Article', name: 'article', type: 'text', hint: 'A part of its headline, or its id' },
    { label: 'From', name: 'from', type: 'datetime-local', hint: `As clocks in ${timeZone} show it` },
    { label: 'To', name: 'to', type: 'datetime-local', hint: 'That minute is part of it' },
  ] as const;
  return texts.map(({ label, name, type, hint }) => (
    <Field key={name} label={label} hint={hint}>
      {(control) => (
        <TextInput
          {...control}
          name={name}
          type={type}
          defaultValue={filter[name]}
          maxLength={200}
          autoComplete="off"
        />
      )}
    </Field>
  ));
}
