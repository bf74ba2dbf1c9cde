'use client';

import { useState } from 'react';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { ANALYTICS_PROVIDERS, type AnalyticsName, isAnalyticsName } from '#lib/analytics/providers.ts';
import { NEWSROOM_LIMITS } from '#lib/newsroom/limits.ts';
import type { NewsroomSettings } from '#lib/newsroom/queries.ts';
import type { FieldErrors } from '#lib/shared/domain-error.ts';

const OPTIONS = [
  { value: '', label: 'Nobody' },
  ...Object.entries(ANALYTICS_PROVIDERS).map(([value, { name }]) => ({ value, label: name })),
];

/** Who counts visits, of the allow-list, and what it has to know. */
export function AnalyticsFields({ settings, fields }: { settings: NewsroomSettings; fields: FieldErrors }) {
  const [provider, setProvider] = useState(settings.analyticsProvider);
  return (
    <>
      <Field
        label="Visits are counted by"
        hint="None of these sets cookies or follows readers to other sites. Its script is loaded on readers’ pages alone, and the policy of pages lets it speak to that one service."
        error={fields.analyticsProvider}
      >
        {(control) => (
          <Select
            {...control}
            name="analyticsProvider"
            value={provider}
            options={OPTIONS}
            onChange={({ target }) => setProvider(target.value)}
          />
        )}
      </Field>
      {isAnalyticsName(provider) ? (
        <ProviderFields key={provider} provider={provider} settings={settings} fields={fields} />
      ) : null}
    </>
  );
}

function ProviderFields({
  provider,
  settings: { analyticsProvider, analyticsSite, analyticsHost },
  fields,
}: {
  provider: AnalyticsName;
  settings: NewsroomSettings;
  fields: FieldErrors;
}) {
  const { siteLabel, siteHint, ownHost } = ANALYTICS_PROVIDERS[provider];
  const isKnown = provider === analyticsProvider;
  const input = { dir: 'ltr', autoCapitalize: 'none', autoComplete: 'off', spellCheck: false } as const;
  return (
    <>
      <Field label={siteLabel} hint={siteHint} error={fields.analyticsSite}>
        {(control) => (
          <TextInput
            {...control}
            {...input}
            name="analyticsSite"
            defaultValue={isKnown ? analyticsSite : ''}
            maxLength={NEWSROOM_LIMITS.analyticsSite}
          />
        )}
      </Field>
      {ownHost === null ? null : (
        <Field
          label="Host of your own"
          hint={`Where you run it yourself, such as stats.example.org. Leave it empty for ${ownHost}.`}
          error={fields.analyticsHost}
        >
          {(control) => (
            <TextInput
              {...control}
              {...input}
              name="analyticsHost"
              defaultValue={isKnown ? analyticsHost : ''}
            />
          )}
        </Field>
      )}
    </>
  );
}
