import 'server-only';
import {
  type ArticleForEditing,
  type ArticleRow,
  addressOf,
  EDITING_FIELDS,
  toArticleForEditing,
} from '#lib/articles/internal/article-for-editing.ts';
import { claimAddress } from '#lib/articles/internal/claim-address.ts';
import { createRevision } from '#lib/articles/internal/create-revision.ts';
import { lockArticle, refuseStale } from '#lib/articles/internal/locked-article.ts';
import { canPublish } from '#lib/articles/policy.ts';
import { missingForPublication } from '#lib/articles/readiness.ts';
import { AtVersion } from '#lib/articles/schema.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { StoredNode } from '#lib/content/body.ts';
import { inTransaction, type Transaction } from '#lib/db.ts';
import { recordOutbox } from '#lib/outbox/record.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';

/**
 * Points readers at the working copy as it is now: revision, address, live pointer, audit and outbox in one
 * transaction. The first time it publishes, on a live article it publishes the update.
 * Throws DomainError `not_ready` (fields), `slug_taken`, `stale_version`, `not_allowed`, `not_found`.
 */
export async function publishArticle(
  actor: Actor,
  id: string,
  input: AtVersion,
  clock: Clock = systemClock,
): Promise<ArticleForEditing> {
  const { version } = parseInput(AtVersion, input);
  return await inTransaction(async (tx) => {
    const row = await lockArticle(tx, actor, id);
    refuseStale(actor, row, { version });
    return await publishLocked(tx, actor, row, clock());
  });
}

/** The same for a locked article inside a transaction that does more. */
export async function publishLocked(
  tx: Transaction,
  actor: Actor,
  row: ArticleRow,
  at: Date,
): Promise<ArticleForEditing> {
  refuseUnpublishable(actor, row, at);
  const before = addressOf(row);
  const isUpdate = row.publication === 'live';
  const slug = await claimAddress(tx, row);
  const { id: revisionId } = await createRevision(
    tx,
    { ...row, slug },
    { reason: isUpdate ? 'update' : 'publish', personId: actor.personId, at },
  );
  const written = await tx.article.update({
    where: { id: row.id },
    data: {
      slug,
      publication: 'live',
      liveRevisionId: revisionId,
      firstPublishedAt: row.firstPublishedAt ?? at,
      ...(isUpdate ? { updatedAt: at } : { publishedAt: at }),
      changedById: actor.personId,
      changedAt: at,
      version: { increment: 1 },
      fieldsVersion: { increment: 1 },
      publishedVersion: row.version + 1,
    },
    select: EDITING_FIELDS,
  });
  const published = toArticleForEditing(actor, written);
  await record(tx, actor, { before, published, isUpdate, revisionId });
  return published;
}

function refuseUnpublishable(actor: Actor, row: ArticleRow, at: Date): void {
  if (!canPublish(actor, row)) {
    throw new DomainError('not_allowed', 'Publishing is for the editors of this section. Ask one of them.');
  }
  if (row.publication === 'killed') {
    throw new DomainError('not_allowed', 'This article was killed and can never be published again.');
  }
  const facts = {
    ...row,
    section: row.section.slug,
    body: row.body as unknown as StoredNode,
    embargoUntil: row.embargoUntil?.toISOString() ?? null,
  };
  const missing = missingForPublication(facts, at);
  const [first] = Object.values(missing);
  if (first !== undefined) throw new DomainError('not_ready', first, { fields: missing });
}

async function record(
  tx: Transaction,
  actor: Actor,
  change: { before: string | null; published: ArticleForEditing; isUpdate: boolean; revisionId: string },
): Promise<void> {
  const { before, published, isUpdate, revisionId } = change;
  const addresses = [...new Set([before, published.address])].filter((address) => address !== null);
  await recordAudit(tx, actor, {
    action: isUpdate ? 'article.update' : 'article.publish',
    object: { type: 'article', id: published.id },
    before: { address: before },
    after: { address: published.address, revisionId, headline: published.headline },
  });
  await recordOutbox(tx, {
    kind: isUpdate ? 'article.updated' : 'article.published',
    articleId: published.id,
    addresses,
    sections: [...new Set(addresses.map((address) => address.split('/')[1] ?? ''))],
  });
}
