'use client';

import type { NewsroomSettings } from '#lib/newsroom/queries.ts';
import { LogoField } from './logo-field.tsx';
import type { SettingsActions } from './settings-actions.ts';

/** The logo, and one for dark pages. Each is on the site as soon as it is uploaded. */
export function LogoFields({
  logos,
  actions,
}: {
  logos: NewsroomSettings['logos'];
  actions: Pick<SettingsActions, 'setLogo' | 'removeLogo'>;
}) {
  return (
    <>
      <LogoField scheme="light" address={logos.light} shown={logos.light} actions={actions} />
      {logos.light === null ? null : (
        <LogoField scheme="dark" address={logos.dark} shown={logos.dark ?? logos.light} actions={actions} />
      )}
    </>
  );
}
