'use client';

import type { FormEvent } from 'react';
import { ActionForm } from '#components/ui/action-form.tsx';
import { CheckBox } from '#components/ui/check-box.tsx';
import type { NewsroomSettings } from '#lib/newsroom/queries.ts';
import { AnalyticsFields } from './analytics-fields.tsx';
import { ContactFields } from './contact-fields.tsx';
import { LogoFields } from './logo-fields.tsx';
import { LookFields } from './look-fields.tsx';
import { NewsroomFields } from './newsroom-fields.tsx';
import { PageFields } from './page-fields.tsx';
import { SaveBar } from './save-bar.tsx';
import type { SettingsActions } from './settings-actions.ts';
import type { SettingsChoices } from './settings-choices.ts';
import { SettingsGroup } from './settings-group.tsx';
import { useSettingsSaving } from './use-settings-saving.ts';

/** All settings of the newsroom, saved together. */
export function SettingsForm({
  settings,
  choices,
  actions,
}: {
  settings: NewsroomSettings;
  choices: SettingsChoices;
  actions: SettingsActions;
}) {
  const { state, send, markChanged } = useSettingsSaving(settings, actions.changeSettings);
  // What is typed to find a time zone has no name, and changes nothing yet.
  const noteChange = ({ target }: FormEvent) => {
    if ('name' in target && target.name !== '') markChanged();
  };
  return (
    <ActionForm action={send}>
      {({ fields }, isPending) => (
        <div onChange={noteChange} className="**:scroll-mb-32">
          <SettingsGroup title="The newsroom" lead="Who you are, to readers and in the newsroom itself.">
            <NewsroomFields settings={settings} choices={choices} fields={fields} onChange={markChanged} />
          </SettingsGroup>
          <SettingsGroup title="Publishing rules" lead="What has to happen before readers get a story.">
            <CheckBox
              name="twoPairsOfEyes"
              label="Two pairs of eyes"
              hint="Whoever wrote the newest words of a story cannot be the one who publishes or schedules it, admins included."
              defaultChecked={settings.twoPairsOfEyes}
            />
          </SettingsGroup>
          <SettingsGroup title="The site’s look" lead="What readers see on every page.">
            <LookFields settings={settings} fields={fields} onChange={markChanged} />
          </SettingsGroup>
          <SettingsGroup title="Logo" lead="On the site as soon as it is uploaded.">
            <LogoFields logos={settings.logos} actions={actions} />
          </SettingsGroup>
          <SettingsGroup title="Feeds" lead="What feed readers and other programs get.">
            <CheckBox
              name="feedsFullText"
              label="Stories in full"
              hint="Otherwise feeds carry headlines and summaries, and lead to the site."
              defaultChecked={settings.feedsFullText}
            />
          </SettingsGroup>
          <SettingsGroup title="Contact and profiles" lead="They stand at the foot of every page.">
            <ContactFields settings={settings} fields={fields} />
          </SettingsGroup>
          <SettingsGroup
            title="Pages"
            lead="Who you are and by which rules you work. They are written and published as stories are, stand in no list, and every page leads to them."
          >
            <PageFields
              settings={settings}
              fields={fields}
              beginPage={actions.beginPage}
              onChange={markChanged}
            />
          </SettingsGroup>
          <SettingsGroup title="Counting visits" lead="By a service of yours, if by any. Off at first.">
            <AnalyticsFields settings={settings} fields={fields} />
          </SettingsGroup>
          <SaveBar state={state} isPending={isPending} />
        </div>
      )}
    </ActionForm>
  );
}
