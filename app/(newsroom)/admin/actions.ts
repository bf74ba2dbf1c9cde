'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { type FormState, toFormState, unlessRefused } from '#components/ui/form-state.ts';
import { claimArticle } from '#lib/articles/commands/assign-article.ts';
import { requireActorForChange, signOut } from '#lib/auth/current-actor.ts';
import { markDeskSeen } from '#lib/desk/commands.ts';

/** Ends this browser's session. */
export async function signOutAction(): Promise<void> {
  await unlessRefused(async () => {
    await signOut();
    redirect('/sign-in');
  });
}

/** Takes a story that nobody has, and opens its writing room. */
export async function claimAction(_: FormState, form: FormData): Promise<FormState> {
  const articleId = String(form.get('articleId'));
  try {
    await claimArticle(await requireActorForChange(), articleId);
  } catch (error) {
    return toFormState(error);
  }
  redirect(`/admin/articles/${articleId}`);
}

/** Notes that somebody has seen what changed up to when their desk was read. */
export async function markSeenAction(upTo: string): Promise<void> {
  await unlessRefused(async () => {
    await markDeskSeen(await requireActorForChange(), { upTo });
    refresh();
  });
}
