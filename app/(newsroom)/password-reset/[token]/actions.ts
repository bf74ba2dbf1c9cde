'use server';

import { cookies, headers } from 'next/headers';
import { type FormState, NOTHING_WRONG, toFormState } from '#components/ui/form-state.ts';
import { textIn } from '#components/ui/text-in.ts';
import { requireOwnOrigin } from '#lib/auth/current-actor.ts';
import { deviceCookie } from '#lib/auth/known-device.ts';
import { resetPassword } from '#lib/auth/password/reset-password.ts';
import { visitorOf } from '#lib/auth/sign-in/visitor.ts';

/** Uses a mailed link up with what the form holds: whose it is stands in its row. */
export async function resetPasswordAction(_: FormState, form: FormData): Promise<FormState> {
  try {
    await requireOwnOrigin();
    const reset = { token: textIn(form, 'token'), password: textIn(form, 'password') };
    const { device } = await resetPassword(reset, visitorOf(await headers()));
    const { name, options } = deviceCookie();
    (await cookies()).set(name, device, options);
    return NOTHING_WRONG;
  } catch (error) {
    return toFormState(error);
  }
}
