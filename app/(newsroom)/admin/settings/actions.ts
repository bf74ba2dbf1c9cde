'use server';

import type { SettingsActions } from '#components/newsroom/settings/settings-actions.ts';
import { type Outcome, outcomeOf } from '#components/ui/form-state.ts';
import { changeFactorRule } from '#lib/auth/account/factor-settings.ts';
import { requireActorForChange } from '#lib/auth/current-actor.ts';
import type { FactorRuleChange } from '#lib/auth/schema.ts';
import { beginPage } from '#lib/newsroom/commands/begin-page.ts';
import { removeLogo, setLogo } from '#lib/newsroom/commands/change-logo.ts';
import { changeSettings } from '#lib/newsroom/commands.ts';
import type { Scheme } from '#lib/newsroom/look.ts';
import type { PageRole } from '#lib/newsroom/page-roles.ts';
import type { SettingsChange } from '#lib/newsroom/schema.ts';

/** Changes what holds for the whole newsroom. The command checks the input. */
export async function changeSettingsAction(
  input: SettingsChange,
): ReturnType<SettingsActions['changeSettings']> {
  return await outcomeOf(async () => changeSettings(await requireActorForChange(), input));
}

/** Begins the article of a page. */
export async function beginPageAction(role: PageRole): ReturnType<SettingsActions['beginPage']> {
  return await outcomeOf(async () => beginPage(await requireActorForChange(), role));
}

/** Takes the picture in `file` as the logo. */
export async function setLogoAction(scheme: Scheme, form: FormData): ReturnType<SettingsActions['setLogo']> {
  const file = form.get('file');
  const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
  return await outcomeOf(async () => setLogo(await requireActorForChange(), scheme, bytes));
}

export async function removeLogoAction(scheme: Scheme): ReturnType<SettingsActions['removeLogo']> {
  return await outcomeOf(async () => removeLogo(await requireActorForChange(), scheme));
}

/** Says who has to have a second factor. */
export async function changeFactorRuleAction(input: FactorRuleChange): Promise<Outcome<null>> {
  return await outcomeOf(async () => {
    await changeFactorRule(await requireActorForChange(), input);
    return null;
  });
}
