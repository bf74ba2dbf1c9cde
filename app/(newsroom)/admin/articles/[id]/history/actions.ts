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
import { restoreMoment } from '#lib/articles/commands/restore-moment.ts';
import { restoreBlock, restoreRevision } from '#lib/articles/commands/restore-revision.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { requireActorForChange } from '#lib/auth/current-actor.ts';

/** Restores a revision, one block of it, or the words of a moment. The commands check the input. */
export async function restoreAction(
  articleId: string,
  wish: RestoreWish & { version: number },
): Promise<Outcome<RestoreReceipt>> {
  return await outcomeOf(async () => {
    const { revision, kept } = await restore(await requireActorForChange(), articleId, wish);
    return { revision, kept };
  });
}

function restore(actor: Actor, articleId: string, wish: RestoreWish & { version: number }) {
  if ('textVersion' in wish) {
    const { version, textVersion } = wish;
    return restoreMoment(actor, articleId, { version, textVersion });
  }
  const { block, ...whole } = wish;
  return block === undefined
    ? restoreRevision(actor, articleId, whole)
    : restoreBlock(actor, articleId, { ...whole, block });
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
