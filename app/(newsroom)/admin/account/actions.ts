'use server';

import { type FormState, NOTHING_WRONG, toFormState } from '#components/ui/form-state.ts';
import { requireActorForChange } from '#lib/auth/current-actor.ts';
import { chooseMail } from '#lib/notices/commands/choose-mail.ts';
import { NOTICE_KINDS } from '#lib/notices/kinds.ts';
import type { MailChoices } from '#lib/notices/schema.ts';

/** Keeps when somebody wants to be mailed. */
export async function chooseMailAction(_: FormState, form: FormData): Promise<FormState> {
  try {
    const actor = await requireActorForChange();
    const chosen = NOTICE_KINDS.map((kind) => [kind, form.get(kind)]);
    await chooseMail(actor, Object.fromEntries(chosen) as MailChoices);
    return NOTHING_WRONG;
  } catch (error) {
    return toFormState(error);
  }
}
