'use server';

import type { PreferenceActions } from '#components/newsroom/account/preference-actions.ts';
import { outcomeOf } from '#components/ui/form-state.ts';
import { chooseTheme, chooseZone } from '#lib/auth/account/choose-for-self.ts';
import { removeOwnPicture, setOwnPicture } from '#lib/auth/account/own-picture.ts';
import { requireActorForChange } from '#lib/auth/current-actor.ts';
import type { Theme } from '#lib/people/themes.ts';

/** Keeps in which colours somebody sees the newsroom. The commands check the input. */
export async function chooseThemeAction(theme: Theme): ReturnType<PreferenceActions['chooseTheme']> {
  return await outcomeOf(async () => {
    await chooseTheme(await requireActorForChange(), { theme });
    return null;
  });
}

/** Keeps by which clocks somebody reads and types times. */
export async function chooseZoneAction(timeZone: string): ReturnType<PreferenceActions['chooseZone']> {
  return await outcomeOf(async () => {
    await chooseZone(await requireActorForChange(), { timeZone });
    return null;
  });
}

/** Takes the picture in `file` as one's own. */
export async function setPictureAction(form: FormData): ReturnType<PreferenceActions['setPicture']> {
  return await outcomeOf(async () => {
    const actor = await requireActorForChange();
    const file = form.get('file');
    await setOwnPicture(
      actor,
      file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array(),
    );
    return null;
  });
}

/** Takes one's picture away. */
export async function removePictureAction(): ReturnType<PreferenceActions['removePicture']> {
  return await outcomeOf(async () => {
    await removeOwnPicture(await requireActorForChange());
    return null;
  });
}
