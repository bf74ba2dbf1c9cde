'use client';

import { Field } from '#components/ui/field.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { NEWSROOM_LIMITS } from '#lib/newsroom/limits.ts';
import type { NewsroomSettings } from '#lib/newsroom/queries.ts';
import type { FieldErrors } from '#lib/shared/domain-error.ts';
import { LanguageField } from './language-field.tsx';
import type { SettingsChoices } from './settings-choices.ts';
import { TimeZoneField } from './time-zone-field.tsx';

/** What the newsroom is called, and which language and clocks it goes by. */
export function NewsroomFields({
  settings: { name, tagline, language, timeZone },
  choices: { languages, timeZones, now },
  fields,
  onChange,
}: {
  settings: NewsroomSettings;
  choices: SettingsChoices;
  fields: FieldErrors;
  onChange(): void;
}) {
  return (
    <>
      <Field label="Name" error={fields.name}>
        {(control) => (
          <TextInput
            {...control}
            name="name"
            defaultValue={name}
            maxLength={NEWSROOM_LIMITS.name}
            autoComplete="organization"
            required
          />
        )}
      </Field>
      <Field
        label="Tagline"
        hint="A few words below the name on the front page, and what searches and shared links say of it."
        error={fields.tagline}
      >
        {(control) => (
          <TextInput {...control} name="tagline" defaultValue={tagline} maxLength={NEWSROOM_LIMITS.tagline} />
        )}
      </Field>
      <LanguageField value={language} options={languages} error={fields.language} />
      <TimeZoneField
        value={timeZone}
        zones={timeZones}
        now={now}
        error={fields.timeZone}
        onChange={onChange}
      />
    </>
  );
}
