import 'server-only';
import {
  type ArticleForEditing,
  type ArticleRow,
  addressOf,
  toArticleForEditing,
} from '#lib/articles/internal/article-for-editing.ts';
import { changeArticle } from '#lib/articles/internal/change-article.ts';
import { releaseReserved } from '#lib/articles/internal/claim-address.ts';
import { UNSCHEDULED } from '#lib/articles/internal/go-live.ts';
import { refuseStale } from '#lib/articles/internal/locked-article.ts';
import { publicPlaces, refuseTransition, transit } from '#lib/articles/internal/transit.ts';
import { AtVersion, Kill } from '#lib/articles/schema.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Transaction } from '#lib/db.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { parseInput } from '#lib/shared/parse-input.ts';

const OFF_THE_SITE = {
  ...UNSCHEDULED,
  liveRevisionId: null,
  unpublishAt: null,
  unpublishSetById: null,
} as const;

/**
 * Takes a live article off the site; its address answers 410 until it is published again. The working copy stays.
 * Throws DomainError `wrong_state`, `stale_version`, `not_allowed`, `not_found`.
 */
export async function unpublishArticle(
  actor: Actor,
  id: string,
  input: AtVersion,
  clock: Clock = systemClock,
): Promise<ArticleForEditing> {
  const { version } = parseInput(AtVersion, input);
  return await changeArticle(actor, id, 'article.unpublish', async (tx, row) => {
    refuseStale(actor, row, { version });
    return await unpublishLocked(tx, actor, row, clock());
  });
}

/** The same for a locked article inside a transaction that does more. */
export async function unpublishLocked(
  tx: Transaction,
  actor: Actor,
  row: ArticleRow,
  at: Date,
): Promise<ArticleForEditing> {
  refuseTransition(actor, 'unpublish', row);
  await releaseReserved(tx, row.id);
  const written = await transit(tx, actor, row, {
    name: 'unpublish',
    at,
    data: { ...OFF_THE_SITE, changedById: actor.personId, changedAt: at },
    event: publicPlaces(row),
    audit: { before: { address: addressOf(row) } },
  });
  return toArticleForEditing(actor, written);
}

/**
 * Takes an article down for good, for legal reasons: its addresses answer 410, and nothing brings it back.
 * Throws DomainError `wrong_state`, `stale_version`, `not_allowed`, `not_found`, `invalid_input`.
 */
export async function killArticle(
  actor: Actor,
  id: string,
  input: Kill,
  clock: Clock = systemClock,
): Promise<ArticleForEditing> {
  const { version, reason } = parseInput(Kill, input);
  return await changeArticle(actor, id, 'article.kill', async (tx, row) => {
    refuseStale(actor, row, { version });
    refuseTransition(actor, 'kill', row);
    await releaseReserved(tx, id);
    const at = clock();
    const written = await transit(tx, actor, row, {
      name: 'kill',
      at,
      data: { ...OFF_THE_SITE, killReason: reason, changedById: actor.personId, changedAt: at },
      event: { ...publicPlaces(row), note: reason },
      audit: { before: { address: addressOf(row) }, after: { reason } },
    });
    return toArticleForEditing(actor, written);
  });
}
