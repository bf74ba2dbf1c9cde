import {
  chooseThemeAction,
  chooseZoneAction,
  removePictureAction,
  setPictureAction,
} from '#app/(newsroom)/admin/account/preference-actions.ts';
import { PictureForm } from '#components/newsroom/account/picture-form.tsx';
import { ThemeForm } from '#components/newsroom/account/theme-form.tsx';
import { ZoneForm } from '#components/newsroom/account/zone-form.tsx';
import { SettingsGroup } from '#components/newsroom/settings/settings-group.tsx';
import { getOwnLook } from '#lib/auth/account/own-look.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { getOwnDates, listTimeZones } from '#lib/newsroom/queries.ts';

/** How somebody is seen, and how they see the newsroom. */
export async function OwnLook({ actor }: { actor: Actor }) {
  const [look, { newsroomZone }, zones] = await Promise.all([
    getOwnLook(actor),
    getOwnDates(actor),
    listTimeZones(actor),
  ]);
  return (
    <>
      <SettingsGroup title="Picture" lead="Your colleagues see it beside your name. Readers never do.">
        <PictureForm
          name={actor.name}
          address={look.picture}
          actions={{ setPicture: setPictureAction, removePicture: removePictureAction }}
        />
      </SettingsGroup>
      <SettingsGroup title="Light or dark" lead="In which colours you see the newsroom, on every device.">
        <ThemeForm theme={look.theme} chooseTheme={chooseThemeAction} />
      </SettingsGroup>
      <div id="clocks">
        <SettingsGroup
          title="Time zone"
          lead="By which clocks you see times in the newsroom and type them. What is planned keeps its moment, and readers see the newsroom’s time."
        >
          <ZoneForm
            zone={look.timeZone}
            newsroomZone={newsroomZone}
            zones={zones}
            now={new Date().toISOString()}
            chooseZone={chooseZoneAction}
          />
        </SettingsGroup>
      </div>
    </>
  );
}
