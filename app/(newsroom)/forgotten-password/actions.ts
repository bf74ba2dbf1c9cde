'use server';

import { headers } from 'next/headers';
import { after } from 'next/server';
import { type FormState, NOTHING_WRONG, toFormState } from '#components/ui/form-state.ts';
import { textIn } from '#components/ui/text-in.ts';
import { requireOwnOrigin } from '#lib/auth/current-actor.ts';
import { askForReset } from '#lib/auth/password/ask-for-reset.ts';
import { visitorOf } from '#lib/auth/sign-in/visitor.ts';

/** Takes the wish for a new password. The mail is written after the answer. */
export async function askForResetAction(_: FormState, form: FormData): Promise<FormState> {
  try {
    await requireOwnOrigin();
    after(await askForReset({ email: textIn(form, 'email') }, visitorOf(await headers())));
    return NOTHING_WRONG;
  } catch (error) {
    return toFormState(error);
  }
}
