import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { notFound } from '#lib/shared/domain-error.ts';
import { isUuid } from '#lib/shared/uuid.ts';
import {
  type ArticleForEditing,
  EDITING_FIELDS,
  toArticleForEditing,
} from './internal/article-for-editing.ts';
import { visibleTo } from './visibility.ts';

/** An article with its working copy. Throws DomainError `not_found`. */
export async function getArticleForEditing(actor: Actor, id: string): Promise<ArticleForEditing> {
  if (!isUuid(id)) throw notFound('article');
  const where = { AND: [{ id }, visibleTo(actor)] };
  const row = await db().article.findFirst({ where, select: EDITING_FIELDS });
  if (!row) throw notFound('article');
  return toArticleForEditing(actor, row);
}
