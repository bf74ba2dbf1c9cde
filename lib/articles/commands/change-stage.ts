import 'server-only';
import { type ArticleForEditing, toArticleForEditing } from '#lib/articles/internal/article-for-editing.ts';
import { changeArticle } from '#lib/articles/internal/change-article.ts';
import { refuseStale } from '#lib/articles/internal/locked-article.ts';
import { type Transit, transit } from '#lib/articles/internal/transit.ts';
import { AtVersion, SendBack } from '#lib/articles/schema.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { parseInput } from '#lib/shared/parse-input.ts';

/** Hands a draft to the editors and keeps it as a revision. Throws DomainError as `transit`, `stale_version`. */
export function submitArticle(
  actor: Actor,
  id: string,
  input: AtVersion,
  clock: Clock = systemClock,
): Promise<ArticleForEditing> {
  const { version } = parseInput(AtVersion, input);
  return move(actor, id, version, { name: 'submit', keepAs: 'submit', at: clock() });
}

/** Takes a submitted story back to go on writing. Throws DomainError as `submitArticle`. */
export function withdrawArticle(
  actor: Actor,
  id: string,
  input: AtVersion,
  clock: Clock = systemClock,
): Promise<ArticleForEditing> {
  const { version } = parseInput(AtVersion, input);
  return move(actor, id, version, { name: 'withdraw', at: clock() });
}

/** Says that a story is fit to be published, and keeps it as a revision. Throws DomainError as `submitArticle`. */
export function approveArticle(
  actor: Actor,
  id: string,
  input: AtVersion,
  clock: Clock = systemClock,
): Promise<ArticleForEditing> {
  const { version } = parseInput(AtVersion, input);
  return move(actor, id, version, { name: 'approve', keepAs: 'approve', at: clock() });
}

/** Gives a story back to whoever wrote it, with a note. Throws DomainError as `submitArticle`, `invalid_input`. */
export function sendBackArticle(
  actor: Actor,
  id: string,
  input: SendBack,
  clock: Clock = systemClock,
): Promise<ArticleForEditing> {
  const { version, note } = parseInput(SendBack, input);
  const told = { data: { stageNote: note }, event: { note }, audit: { after: { note } } };
  return move(actor, id, version, { name: 'sendBack', at: clock(), ...told });
}

async function move(actor: Actor, id: string, version: number, step: Transit): Promise<ArticleForEditing> {
  return await changeArticle(actor, id, `article.${step.name}`, async (tx, row) => {
    refuseStale(actor, row, { version });
    return toArticleForEditing(actor, await transit(tx, actor, row, step));
  });
}
