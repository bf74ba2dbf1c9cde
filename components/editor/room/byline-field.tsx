'use client';

import { useState } from 'react';
import { Combobox } from '#components/ui/combobox.tsx';
import { Field } from '#components/ui/field.tsx';
import type { ProfileOption } from '#lib/profiles/queries.ts';
import { withByline } from './byline-order.ts';
import { BylineRow } from './byline-row.tsx';
import { useRoom } from './room-context.ts';
import { useField } from './use-field.ts';

/** Who wrote it, in order: profiles chosen from those there are, or made on the spot. */
export function BylineField() {
  const { saver, choices, actions, addProfile, isReadOnly } = useRoom();
  const { value: bylines, error, change } = useField('bylines');
  const [problem, setProblem] = useState<string>();
  const add = (profile: ProfileOption) => change(withByline(saver.read().fields.bylines, profile));
  const create = async (name: string, kind: ProfileOption['kind']) => {
    const outcome = await actions.createProfile({ name, kind });
    setProblem(outcome.ok ? undefined : outcome.problem.message);
    if (!outcome.ok) return;
    addProfile(outcome.value);
    add(outcome.value);
  };
  const options = choices.profiles
    .filter((profile) => !bylines.some(({ profileId }) => profileId === profile.id))
    .map(({ id, name, kind }) => ({
      value: id,
      label: name,
      ...(kind === 'person' ? {} : { note: 'organisation' }),
    }));
  return (
    <div data-field="bylines">
      <Field label="Bylines" error={problem ?? error}>
        {(control) => (
          <div className="grid gap-1.5">
            {bylines.length === 0 ? null : (
              <ol className="grid divide-y divide-rule border-y border-rule" aria-label="Bylines in order">
                {bylines.map((byline, index) => (
                  <BylineRow key={byline.profileId} byline={byline} index={index} />
                ))}
              </ol>
            )}
            <Combobox
              control={control}
              options={options}
              placeholder="Add an author or organisation"
              isDisabled={isReadOnly}
              creations={[
                {
                  label: (name) => `Create person “${name}”`,
                  onCreate: (name) => void create(name, 'person'),
                },
                {
                  label: (name) => `Create organisation “${name}”`,
                  onCreate: (name) => void create(name, 'organisation'),
                },
              ]}
              onChoose={(id) => {
                const profile = choices.profiles.find((candidate) => candidate.id === id);
                if (profile) add(profile);
              }}
            />
          </div>
        )}
      </Field>
    </div>
  );
}
