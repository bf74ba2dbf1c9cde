import { publishArticle } from '#lib/articles/commands/publish-article.ts';
import { getPublishedStory } from '#lib/articles/published.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { createTag } from '#lib/taxonomy/commands.ts';
import { aReadyArticle } from './articles.ts';

/** Makes a tag, whatever is like it, and returns its id and slug. */
export async function aTag(actor: Actor, name: string): Promise<{ id: string; slug: string }> {
  const { slug } = await createTag(actor, { name, isSure: true });
  return await db().tag.findUniqueOrThrow({ where: { slug }, select: { id: true, slug: true } });
}

/** A story with tags that readers see. */
export async function aTaggedStory(
  actor: Actor,
  story: { headline: string; tags: string[]; section: string },
) {
  const draft = await aReadyArticle(actor, story);
  return await publishArticle(actor, draft.id, { version: draft.version });
}

/** The names of the tags that readers see at an address. */
export async function readersTags(address: string | null): Promise<string[] | undefined> {
  const [, section = '', slug = ''] = (address ?? '').split('/');
  return (await getPublishedStory(section, slug))?.tags.map(({ name }) => name);
}
