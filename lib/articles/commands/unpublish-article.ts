import 'server-only';
import {
  type ArticleForEditing,
  EDITING_FIELDS,
  toArticleForEditing,
} from '#lib/articles/internal/article-for-editing.ts';
import { lockArticle, refuseStale } from '#lib/articles/internal/locked-article.ts';
import { canPublish } from '#lib/articles/policy.ts';
import { AtVersion } from '#lib/articles/schema.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { inTransaction } from '#lib/db.ts';
import { recordOutbox } from '#lib/outbox/record.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';

/**
 * Takes a live article off the site; its address answers 410 until it is published again. The working copy stays.
 * Throws DomainError `already_done`, `stale_version`, `not_allowed`, `not_found`.
 */
export async function unpublishArticle(
  actor: Actor,
  id: string,
  input: AtVersion,
  clock: Clock = systemClock,
): Promise<ArticleForEditing> {
  const { version } = parseInput(AtVersion, input);
  return await inTransaction(async (tx) => {
    const row = await lockArticle(tx, actor, id);
    refuseStale(actor, row, { version });
    if (!canPublish(actor, row)) {
      throw new DomainError(
        'not_allowed',
        'Unpublishing is for the editors of this section. Ask one of them.',
      );
    }
    if (row.publication !== 'live') {
      throw new DomainError('already_done', 'This article is not live, so there is nothing to take down.');
    }
    const written = await tx.article.update({
      where: { id },
      data: {
        publication: 'unpublished',
        liveRevisionId: null,
        changedById: actor.personId,
        changedAt: clock(),
        version: { increment: 1 },
        fieldsVersion: { increment: 1 },
      },
      select: EDITING_FIELDS,
    });
    const article = toArticleForEditing(actor, written);
    await recordAudit(tx, actor, {
      action: 'article.unpublish',
      object: { type: 'article', id },
      before: { address: article.address },
    });
    await recordOutbox(tx, {
      kind: 'article.unpublished',
      articleId: id,
      addresses: article.address ? [article.address] : [],
      sections: [article.address?.split('/')[1] ?? article.section],
    });
    return article;
  });
}
