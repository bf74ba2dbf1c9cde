'use server';

import { redirect } from 'next/navigation';
import { createArticle } from '#lib/articles/commands/create-article.ts';
import { requireActorForChange } from '#lib/auth/current-actor.ts';

/** Begins an empty article and opens its writing room. */
export async function newArticleAction(): Promise<void> {
  const article = await createArticle(await requireActorForChange());
  redirect(`/admin/articles/${article.id}`);
}

/** The same with the dialog for pasted text open. */
export async function newFromTextAction(): Promise<void> {
  const article = await createArticle(await requireActorForChange());
  redirect(`/admin/articles/${article.id}?paste`);
}
