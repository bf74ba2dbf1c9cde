import { publishArticle } from '#lib/articles/commands/publish-article.ts';
import type { ArticleChanges } from '#lib/articles/schema.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { searchStories } from '#lib/search/published.ts';
import { SearchRequest } from '#lib/search/schema.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';

/** Publishes a story, at an instant when a test gives one. */
export async function aFoundStory(actor: Actor, changes: ArticleChanges, at?: string) {
  const draft = await aReadyArticle(actor, changes);
  const clock = at === undefined ? undefined : () => new Date(at);
  return await publishArticle(actor, draft.id, { version: draft.version }, clock);
}

/** What a reader finds with these words, and whatever else the address says; days are those of Dublin. */
export function search(q: string, more: Readonly<Record<string, string>> = {}) {
  return searchStories(SearchRequest.parse({ q, ...more }), 'Europe/Dublin');
}

/** The headlines found, in order. */
export async function headlines(q: string, more: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const { results } = await search(q, more);
  return results.map(({ story }) => story.headline);
}
