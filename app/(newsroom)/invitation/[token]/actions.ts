'use server';

import { type FormState, NOTHING_WRONG, toFormState } from '#components/ui/form-state.ts';
import { textIn } from '#components/ui/text-in.ts';
import { requireOwnOrigin } from '#lib/auth/current-actor.ts';
import { acceptInvitation } from '#lib/people/commands/accept-invitation.ts';

/** Uses an invitation up with what the form holds: whose it is and as what they come stands in its row. */
export async function acceptInvitationAction(_: FormState, form: FormData): Promise<FormState> {
  try {
    const origin = await requireOwnOrigin();
    const acceptance = {
      token: textIn(form, 'token'),
      name: textIn(form, 'name'),
      password: textIn(form, 'password'),
    };
    await acceptInvitation(acceptance, origin);
    return NOTHING_WRONG;
  } catch (error) {
    return toFormState(error);
  }
}
