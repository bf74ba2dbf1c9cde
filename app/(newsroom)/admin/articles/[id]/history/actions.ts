'use server';

import type { RestoreReceipt, RestoreWish } from '#components/newsroom/history/restore-desk.tsx';
import {
  type FormState,
  NOTHING_WRONG,
  type Outcome,
  outcomeOf,
  toFormState,
} from '#components/ui/form-state.ts';
import { nameRevision, saveNamedRevision } from '#lib/articles/commands/name-revision.ts';
import { restoreBlock, restoreRevision } from '#lib/articles/commands/restore-revision.ts';
import { requireActorForChange } from '#lib/auth/current-actor.ts';

/** Restores a revision, or one block of it. The commands check the input. */
export async function restoreAction(
  articleId: string,
  wish: RestoreWish & { version: number },
): Promise<Outcome<RestoreReceipt>> {
  return await outcomeOf(async () => {
    const actor = await requireActorForChange();
    const { block, ...whole } = wish;
    const { revision, kept } =
      block === undefined
        ? await restoreRevision(actor, articleId, whole)
        : await restoreBlock(actor, articleId, { ...whole, block });
    return { revision, kept };
  });
}

/** Names a revision by the form's `name`; an empty one takes its name away. */
export async function nameRevisionAction(
  articleId: string,
  revision: number,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return await asFormState(async () => {
    await nameRevision(await requireActorForChange(), articleId, { revision, name: nameIn(form) });
  });
}

/** Keeps the working copy, if it is still at `version`, as a revision by the form's `name`. */
export async function saveNamedRevisionAction(
  articleId: string,
  version: number,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return await asFormState(async () => {
    await saveNamedRevision(await requireActorForChange(), articleId, { version, name: nameIn(form) });
  });
}

async function asFormState(work: () => Promise<void>): Promise<FormState> {
  try {
    await work();
    return NOTHING_WRONG;
  } catch (error) {
    return toFormState(error);
  }
}

function nameIn(form: FormData): string {
  const name = form.get('name');
  return typeof name === 'string' ? name : '';
}
