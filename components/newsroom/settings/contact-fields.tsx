'use client';

import { Field } from '#components/ui/field.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { NEWSROOM_LIMITS } from '#lib/newsroom/limits.ts';
import type { NewsroomSettings } from '#lib/newsroom/queries.ts';
import type { FieldErrors } from '#lib/shared/domain-error.ts';

/** How readers reach the newsroom, and where else it is. All of it stands at the foot of every page. */
export function ContactFields({
  settings: { contactEmail, contactAddress, socialProfiles },
  fields,
}: {
  settings: NewsroomSettings;
  fields: FieldErrors;
}) {
  return (
    <>
      <Field label="E-mail for readers" error={fields.contactEmail}>
        {(control) => (
          <TextInput
            {...control}
            type="email"
            dir="ltr"
            name="contactEmail"
            defaultValue={contactEmail}
            autoComplete="off"
          />
        )}
      </Field>
      <Field label="Postal address" hint="On one line." error={fields.contactAddress}>
        {(control) => (
          <TextInput
            {...control}
            name="contactAddress"
            defaultValue={contactAddress}
            maxLength={NEWSROOM_LIMITS.contactAddress}
          />
        )}
      </Field>
      <Field
        label="Profiles elsewhere"
        hint={`The addresses of its pages on social networks, one on each line, ${NEWSROOM_LIMITS.profiles} at most. They are linked as the newsroom’s own, by which Mastodon and others verify them.`}
        error={firstOfList(fields, 'socialProfiles')}
      >
        {(control) => (
          <TextArea
            {...control}
            dir="ltr"
            name="socialProfiles"
            rows={4}
            defaultValue={socialProfiles.join('\n')}
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
      </Field>
    </>
  );
}

/** What is wrong with a list, or with the first thing in it that is. */
function firstOfList(fields: FieldErrors, name: string): string | undefined {
  const [, sentence] = Object.entries(fields).find(([key]) => key.split('.')[0] === name) ?? [];
  return sentence;
}
