'use server';

import { type Outcome, outcomeOf } from '#components/ui/form-state.ts';
import { requireActorForChange } from '#lib/auth/current-actor.ts';
import { unlinkIdentity } from '#lib/auth/single-sign-on/own-identity.ts';

/** Unlinks one's own account at the provider of single sign-on. */
export async function unlinkIdentityAction(): Promise<Outcome<null>> {
  return await outcomeOf(async () => {
    await unlinkIdentity(await requireActorForChange());
    return null;
  });
}
