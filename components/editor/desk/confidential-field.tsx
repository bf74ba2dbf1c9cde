'use client';

import { X } from 'lucide-react';
import { useWorkingCopy } from '#components/editor/room/use-field.ts';
import { CheckBox } from '#components/ui/check-box.tsx';
import { Combobox } from '#components/ui/combobox.tsx';
import { Field } from '#components/ui/field.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import type { Colleague } from '#lib/people/queries/colleagues.ts';
import { useWanted } from './use-wanted.ts';

interface ConfidentialFieldProps {
  people: readonly Colleague[];
  memberIds: readonly string[];
  onChange(input: { isConfidential: boolean; memberIds: readonly string[] }): Promise<void>;
}

/** Whether the story is confidential, and who sees it then. */
export function ConfidentialField({ people, memberIds, onChange }: ConfidentialFieldProps) {
  const { may, isConfidential } = useWorkingCopy((copy) => copy.base);
  const [isShown, want] = useWanted(isConfidential);
  const members = people.filter(({ id }) => memberIds.includes(id));
  const others = people.filter(({ id, role }) => role !== 'admin' && !memberIds.includes(id));
  return (
    <div className="grid gap-2">
      <CheckBox
        label="Confidential"
        hint="Only its author, whoever it is assigned to, admins and the people below see that it exists."
        checked={isShown}
        disabled={!may.hide}
        onChange={({ target: { checked } }) =>
          want(checked, onChange({ isConfidential: checked, memberIds }))
        }
      />
      {isConfidential ? (
        <>
          <ul aria-label="People who see it" className="divide-y divide-rule border-y border-rule text-sm">
            {members.map(({ id, name }) => (
              <li key={id} className="flex items-center justify-between gap-2 py-1">
                <bdi className="min-w-0 wrap-anywhere">{name}</bdi>
                {may.hide ? (
                  <IconButton
                    icon={X}
                    label={`Take ${name} off`}
                    onClick={() =>
                      void onChange({ isConfidential, memberIds: memberIds.filter((known) => known !== id) })
                    }
                  />
                ) : null}
              </li>
            ))}
          </ul>
          {may.hide ? (
            <Field label="Let somebody see it">
              {(control) => (
                <Combobox
                  control={control}
                  options={others.map(({ id, name }) => ({ value: id, label: name }))}
                  placeholder="Add somebody"
                  onChoose={(id) => void onChange({ isConfidential, memberIds: [...memberIds, id] })}
                />
              )}
            </Field>
          ) : null}
        </>
      ) : null}
    </div>
  );
}
