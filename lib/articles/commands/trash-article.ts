import 'server-only';
import { type ArticleForEditing, toArticleForEditing } from '#lib/articles/internal/article-for-editing.ts';
import { lockArticle } from '#lib/articles/internal/locked-article.ts';
import { transit } from '#lib/articles/internal/transit.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { inTransaction } from '#lib/db.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';

/** Moves an article that is not public to the trash, from where it returns for 30 days. Throws DomainError as `transit`. */
export function trashArticle(
  actor: Actor,
  id: string,
  clock: Clock = systemClock,
): Promise<ArticleForEditing> {
  const at = clock();
  return move(actor, id, { name: 'trash', at, data: { trashedAt: at, trashedById: actor.personId } });
}

/** Takes an article out of the trash, as it was. Throws DomainError as `transit`. */
export function untrashArticle(
  actor: Actor,
  id: string,
  clock: Clock = systemClock,
): Promise<ArticleForEditing> {
  return move(actor, id, { name: 'untrash', at: clock(), data: { trashedAt: null, trashedById: null } });
}

async function move(
  actor: Actor,
  id: string,
  step: Parameters<typeof transit>[3],
): Promise<ArticleForEditing> {
  return await inTransaction(async (tx) => {
    const row = await lockArticle(tx, actor, id);
    return toArticleForEditing(actor, await transit(tx, actor, row, step));
  });
}
