import 'server-only';
import { type ArticleForEditing, toArticleForEditing } from '#lib/articles/internal/article-for-editing.ts';
import { changeArticle } from '#lib/articles/internal/change-article.ts';
import { refuseStale } from '#lib/articles/internal/locked-article.ts';
import { type Transit, transit } from '#lib/articles/internal/transit.ts';
import { AtVersion } from '#lib/articles/schema.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { parseInput } from '#lib/shared/parse-input.ts';

/**
 * Moves an article that is not public to the trash, from where it returns for 30 days; since when it lies there is said
 * by the database's clock.
 * Throws DomainError as `transit`, `stale_version`.
 */
export function trashArticle(
  actor: Actor,
  id: string,
  input: AtVersion,
  clock: Clock = systemClock,
): Promise<ArticleForEditing> {
  const at = clock();
  return move(actor, id, input, { name: 'trash', at, data: { trashedAt: at, trashedById: actor.personId } });
}

/** Takes an article out of the trash, as it was. Throws DomainError as `trashArticle`. */
export function untrashArticle(
  actor: Actor,
  id: string,
  input: AtVersion,
  clock: Clock = systemClock,
): Promise<ArticleForEditing> {
  const data = { trashedAt: null, trashedById: null };
  return move(actor, id, input, { name: 'untrash', at: clock(), data });
}

async function move(actor: Actor, id: string, input: AtVersion, step: Transit): Promise<ArticleForEditing> {
  const { version } = parseInput(AtVersion, input);
  return await changeArticle(actor, id, `article.${step.name}`, async (tx, row) => {
    refuseStale(actor, row, { version });
    return toArticleForEditing(actor, await transit(tx, actor, row, step));
  });
}
