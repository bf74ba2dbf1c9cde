'use client';

import { useWorkingCopy } from '#components/editor/room/use-field.ts';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { PRIORITIES, type Priority } from '#lib/articles/kinds.ts';
import { useWanted } from './use-wanted.ts';

const OPTIONS = PRIORITIES.map((value) => ({
  value,
  label: value.charAt(0).toUpperCase() + value.slice(1),
}));

/** How pressing the story is. */
export function PriorityField({ onChange }: { onChange(priority: Priority): Promise<void> }) {
  const { may, priority } = useWorkingCopy((copy) => copy.base);
  const [shown, want] = useWanted(priority);
  return (
    <Field label="Priority">
      {(control) => (
        <Select
          {...control}
          disabled={!may.assign}
          options={OPTIONS}
          value={shown}
          onChange={({ target }) => {
            // The list holds nothing else.
            const value = target.value as Priority;
            want(value, onChange(value));
          }}
        />
      )}
    </Field>
  );
}
