'use server';

import { type Outcome, outcomeOf } from '#components/ui/form-state.ts';
import { requireActorForChange } from '#lib/auth/current-actor.ts';
import { changeSettings } from '#lib/newsroom/commands.ts';
import type { SettingsChange } from '#lib/newsroom/schema.ts';

/** Changes what holds for the whole newsroom. The command checks the input. */
export async function changeSettingsAction(input: SettingsChange): Promise<Outcome<{ version: number }>> {
  return await outcomeOf(async () => changeSettings(await requireActorForChange(), input));
}
