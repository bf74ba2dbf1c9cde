import 'server-only';
import { ARTICLE_FACTS, visibleTo } from '#lib/articles/visibility.ts';
import { BEFORE_STEPS } from '#lib/articles/word-steps.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Transaction } from '#lib/db.ts';
import { notFound } from '#lib/shared/domain-error.ts';
import { isUuid } from '#lib/shared/uuid.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/** What a change of the words is decided by, and the words themselves. */
export const STORY_FIELDS = {
  ...BEFORE_STEPS,
  version: true,
  fieldsVersion: true,
  changedAt: true,
  changedById: true,
  ...ARTICLE_FACTS,
  slugIsCustom: true,
  language: true,
} satisfies Prisma.ArticleSelect;

export type StoryRow = Prisma.ArticleGetPayload<{ select: typeof STORY_FIELDS }>;

/** Reads an article's words for a change and keeps everybody else from changing them until the transaction ends. */
export async function lockStory(tx: Transaction, actor: Actor, id: string): Promise<StoryRow> {
  if (!isUuid(id)) throw notFound('article');
  const locked = await tx.$queryRaw<unknown[]>`SELECT 1 FROM article WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.article.findFirst({
    where: { AND: [{ id }, visibleTo(actor)] },
    select: STORY_FIELDS,
  });
  if (!row) throw notFound('article', locked.length > 0);
  return row;
}
