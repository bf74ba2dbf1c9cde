'use server';

import { redirect } from 'next/navigation';
import { type Outcome, outcomeOf, unlessRefused } from '#components/ui/form-state.ts';
import type { BulkOutcome, BulkStep } from '#lib/articles/bulk-schema.ts';
import { changeArticles } from '#lib/articles/commands/change-articles.ts';
import { createArticle } from '#lib/articles/commands/create-article.ts';
import { deleteView, saveView } from '#lib/articles/commands/saved-views.ts';
import type { NewView } from '#lib/articles/saved-view-schema.ts';
import { requireActorForChange } from '#lib/auth/current-actor.ts';

/** Begins an empty article and opens its writing room. */
export async function newArticleAction(): Promise<void> {
  await unlessRefused(async () => {
    const article = await createArticle(await requireActorForChange());
    redirect(`/admin/articles/${article.id}`);
  });
}

/** The same with the dialog for pasted text open. */
export async function newFromTextAction(): Promise<void> {
  await unlessRefused(async () => {
    const article = await createArticle(await requireActorForChange());
    redirect(`/admin/articles/${article.id}?paste`);
  });
}

/** Does something with several articles, each by itself. */
export async function changeArticlesAction(steps: BulkStep[]): Promise<Outcome<BulkOutcome>> {
  return await outcomeOf(async () => changeArticles(await requireActorForChange(), steps));
}

/** Keeps a filter under a name. */
export async function saveViewAction(view: NewView): Promise<Outcome<{ id: string }>> {
  return await outcomeOf(async () => saveView(await requireActorForChange(), view));
}

/** Deletes a view. */
export async function deleteViewAction(id: string): Promise<Outcome<null>> {
  return await outcomeOf(async () => {
    await deleteView(await requireActorForChange(), id);
    return null;
  });
}
