'use server';

import { type FormState, NOTHING_WRONG, toFormState } from '#components/ui/form-state.ts';
import { requireOwnOrigin } from '#lib/auth/current-actor.ts';
import { setUpNewsroom } from '#lib/people/commands.ts';

/** Uses up the set-up link with what the form holds. */
export async function setUpAction(_: FormState, form: FormData): Promise<FormState> {
  try {
    const origin = await requireOwnOrigin();
    const text = (name: string) => String(form.get(name) ?? '');
    const wishes = {
      token: text('token'),
      newsroomName: text('newsroomName'),
      name: text('name'),
      email: text('email'),
      password: text('password'),
    };
    await setUpNewsroom(wishes, origin);
    return NOTHING_WRONG;
  } catch (error) {
    return toFormState(error);
  }
}
