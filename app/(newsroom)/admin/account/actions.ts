'use server';

import type { AccountActions } from '#components/newsroom/account/account-actions.ts';
import { type FormState, NOTHING_WRONG, outcomeOf, toFormState } from '#components/ui/form-state.ts';
import { textIn } from '#components/ui/text-in.ts';
import { endOtherSessions, endSession } from '#lib/auth/account/end-sessions.ts';
import { createOwnToken, revokeApiToken } from '#lib/auth/account/own-tokens.ts';
import { renameSelf } from '#lib/auth/account/rename-self.ts';
import { requireActorForChange } from '#lib/auth/current-actor.ts';
import { changePassword } from '#lib/auth/password/change-password.ts';
import type { NewOwnToken } from '#lib/auth/schema.ts';
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

/** Keeps how the newsroom calls somebody. */
export async function renameAction(_: FormState, form: FormData): Promise<FormState> {
  try {
    await renameSelf(await requireActorForChange(), { name: textIn(form, 'name') });
    return NOTHING_WRONG;
  } catch (error) {
    return toFormState(error);
  }
}

/** Sets a new password. The commands check the input. */
export async function changePasswordAction(password: string): ReturnType<AccountActions['changePassword']> {
  return await outcomeOf(async () => changePassword(await requireActorForChange(), { password }));
}

/** Signs oneself out in another browser. */
export async function endSessionAction(id: string): ReturnType<AccountActions['endSession']> {
  return await outcomeOf(async () => endSession(await requireActorForChange(), id));
}

/** Signs oneself out everywhere but here. */
export async function endOtherSessionsAction(): ReturnType<AccountActions['endOtherSessions']> {
  return await outcomeOf(async () => endOtherSessions(await requireActorForChange()));
}

/** Makes an API token. */
export async function createTokenAction(input: NewOwnToken): ReturnType<AccountActions['createToken']> {
  return await outcomeOf(async () => createOwnToken(await requireActorForChange(), input));
}

/** Ends an API token. */
export async function revokeTokenAction(id: string): ReturnType<AccountActions['revokeToken']> {
  return await outcomeOf(async () => {
    await revokeApiToken(await requireActorForChange(), id);
    return null;
  });
}
