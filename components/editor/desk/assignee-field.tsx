'use client';

import { useWorkingCopy } from '#components/editor/room/use-field.ts';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import type { Colleague } from '#lib/people/queries/colleagues.ts';
import { useWanted } from './use-wanted.ts';

interface AssigneeFieldProps {
  people: readonly Colleague[];
  onChange(assigneeId: string | null): Promise<void>;
}

/** Who has the story. Contributors see their own stories only, so nothing is given to them. */
export function AssigneeField({ people, onChange }: AssigneeFieldProps) {
  const { may, assignee } = useWorkingCopy((copy) => copy.base);
  const [shown, want] = useWanted(assignee?.id ?? '');
  const fit = people.filter(({ id, role }) => role !== 'contributor' || id === assignee?.id);
  return (
    <Field label="Assigned to">
      {(control) => (
        <Select
          {...control}
          disabled={!may.assign}
          options={[
            { value: '', label: 'Nobody' },
            ...fit.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={shown}
          onChange={({ target: { value } }) => want(value, onChange(value || null))}
        />
      )}
    </Field>
  );
}
