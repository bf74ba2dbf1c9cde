'use client';

import { useState } from 'react';
import { CheckBox } from '#components/ui/check-box.tsx';
import { Choices } from '#components/ui/choices.tsx';
import { Field } from '#components/ui/field.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { NEWSROOM_LIMITS } from '#lib/newsroom/limits.ts';
import type { TypePairing } from '#lib/newsroom/look.ts';
import type { NewsroomSettings } from '#lib/newsroom/queries.ts';
import type { FieldErrors } from '#lib/shared/domain-error.ts';
import { ColourField } from './colour-field.tsx';

const PAIRINGS: readonly { value: TypePairing; label: string; hint: string }[] = [
  { value: 'serif', label: 'Serif throughout', hint: 'Newsreader for headlines and text: the house’s own.' },
  { value: 'sans_headlines', label: 'Sans-serif headlines', hint: 'Public Sans over text in Newsreader.' },
  { value: 'sans_text', label: 'Sans-serif text', hint: 'Newsreader over text in Public Sans.' },
];

/** The colours and faces of the site, its menu, and what stands at the foot of every page. */
export function LookFields({
  settings: { accentLight, accentDark, typePairing, sections, footerText },
  fields,
  onChange,
}: {
  settings: NewsroomSettings;
  fields: FieldErrors;
  onChange(): void;
}) {
  const [pairing, setPairing] = useState<TypePairing>(typePairing);
  const colour = { pairing, onChange };
  return (
    <>
      <div className="grid gap-6 sm:grid-cols-2">
        <ColourField {...colour} scheme="light" value={accentLight} error={fields.accentLight} />
        <ColourField {...colour} scheme="dark" value={accentDark} error={fields.accentDark} />
      </div>
      <input type="hidden" name="typePairing" value={pairing} />
      <Choices legend="Faces" options={PAIRINGS} value={pairing} onChange={(value) => setPairing(value)} />
      <SectionsInMenu sections={sections} />
      <Field
        label="Footer"
        hint="A line or two at the foot of every page, such as who publishes the site."
        error={fields.footerText}
      >
        {(control) => (
          <TextArea
            {...control}
            name="footerText"
            rows={2}
            defaultValue={footerText}
            maxLength={NEWSROOM_LIMITS.footerText}
          />
        )}
      </Field>
    </>
  );
}

function SectionsInMenu({ sections }: Pick<NewsroomSettings, 'sections'>) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-sm font-medium text-ink">Sections in the menu</legend>
      <div className="grid gap-1.5 sm:grid-cols-2">
        {sections.map(({ id, name, inMenu }) => (
          <CheckBox key={id} name="section" value={id} label={<bdi>{name}</bdi>} defaultChecked={inMenu} />
        ))}
      </div>
      <p className="mt-1 text-xs text-ink-faint">
        The others keep their fronts, and stand at the foot of every page. Their order is set under Taxonomy.
      </p>
    </fieldset>
  );
}
