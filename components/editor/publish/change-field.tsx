'use client';

import { Choices } from '#components/ui/choices.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { CORRECTION_PLACES } from '#lib/articles/kinds.ts';
import { isNote, type PublishPlan } from './publish-plan.ts';

const KINDS = [
  { value: 'fix', label: 'Fix', hint: 'A typo. Readers are told nothing, and its time stays.' },
  { value: 'update', label: 'Update', hint: 'Something new. Readers see when it was updated.' },
  { value: 'correction', label: 'Correction', hint: 'Something was wrong. A dated note says what.' },
  {
    value: 'clarification',
    label: 'Clarification',
    hint: 'Something could be misread. A dated note says how.',
  },
] as const;

const PLACES = CORRECTION_PLACES.map((value) => ({
  value,
  label: value === 'top' ? 'Above the text' : 'Below the text',
}));

/** What the change of a live article is, and the note that it leaves with readers. */
export function ChangeField({
  plan,
  onChange,
}: {
  plan: PublishPlan;
  onChange(changes: Partial<PublishPlan>): void;
}) {
  return (
    <div className="grid gap-2">
      <Choices
        legend="What the change is"
        options={KINDS}
        value={plan.kind}
        onChange={(kind) => onChange({ kind })}
      />
      {isNote(plan.kind) ? (
        <div className="ms-6 grid gap-2">
          <Field label="Note to readers" hint="Say what was wrong and what is right, in full sentences.">
            {(control) => (
              <TextArea
                {...control}
                value={plan.text}
                maxLength={2000}
                onChange={(event) => onChange({ text: event.target.value })}
              />
            )}
          </Field>
          <Field label="Where it stands">
            {(control) => (
              <Select
                {...control}
                options={PLACES}
                value={plan.place}
                // The list holds nothing else.
                onChange={(event) => onChange({ place: event.target.value as PublishPlan['place'] })}
              />
            )}
          </Field>
        </div>
      ) : null}
    </div>
  );
}
