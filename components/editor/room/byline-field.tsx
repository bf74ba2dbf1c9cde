'use client';

import { Combobox } from '#components/ui/combobox.tsx';
import { Field } from '#components/ui/field.tsx';
import { withByline } from './byline-order.ts';
import { BylineRow } from './byline-row.tsx';
import { useRoom } from './room-context.ts';
import { useCreation } from './use-creation.ts';
import { useField } from './use-field.ts';

/** Who wrote it, in order: profiles chosen from those there are, or made on the spot. */
export function BylineField() {
  const { saver, choices, actions, addProfile, isReadOnly } = useRoom();
  const { value: bylines, error, change } = useField('bylines');
  const { create, problem } = useCreation(actions.createProfile, (profile) => {
    addProfile(profile);
    change(withByline(saver.read().fields.bylines, profile));
  });
  const free = choices.profiles.filter(({ id }) => !bylines.some(({ profileId }) => profileId === id));
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
              options={free.map(toOption)}
              placeholder="Add an author or organisation"
              isDisabled={isReadOnly}
              creations={KINDS.map((kind) => ({
                label: (name) => `Create ${kind} “${name}”`,
                onCreate: (name) => create({ name, kind }),
              }))}
              onChoose={(id) => {
                const profile = free.find((candidate) => candidate.id === id);
                if (profile) change(withByline(bylines, profile));
              }}
            />
          </div>
        )}
      </Field>
    </div>
  );
}

const KINDS = ['person', 'organisation'] as const;

function toOption({ id, name, kind }: { id: string; name: string; kind: (typeof KINDS)[number] }) {
  return { value: id, label: name, ...(kind === 'person' ? {} : { note: kind }) };
}
