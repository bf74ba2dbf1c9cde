import 'server-only';
import { visibleTo } from '#lib/articles/visibility.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Transaction } from '#lib/db.ts';
import { DomainError, notFound } from '#lib/shared/domain-error.ts';
import { isUuid } from '#lib/shared/uuid.ts';
import { type ArticleRow, EDITING_FIELDS, toArticleForEditing } from './article-for-editing.ts';

/**
 * Reads an article for a write and keeps everybody else from writing it until the transaction ends.
 * Throws DomainError `not_found` when it is unknown or not the actor's to see.
 */
export async function lockArticle(tx: Transaction, actor: Actor, id: string): Promise<ArticleRow> {
  if (!isUuid(id)) throw notFound('article');
  const locked = await tx.$queryRaw<unknown[]>`SELECT 1 FROM article WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.article.findFirst({
    where: { AND: [{ id }, visibleTo(actor)] },
    select: EDITING_FIELDS,
  });
  if (!row) throw notFound('article', locked.length > 0);
  return row;
}

/** What a write was based on; see `WorkingCopyWrite`. */
export interface Basis {
  version?: number | undefined;
  fieldsVersion?: number | undefined;
}

/** Refuses a write based on something else than what is there, and hands that back with who wrote it. */
export function refuseStale(actor: Actor, row: ArticleRow, basis: Basis): void {
  const { version = row.version, fieldsVersion = row.fieldsVersion } = basis;
  if (row.version === version && row.fieldsVersion === fieldsVersion) return;
  const current = toArticleForEditing(actor, row);
  throw new DomainError(
    'stale_version',
    `${current.changedBy.name} has changed this article since you opened it. Nothing of yours was overwritten: compare the two versions.`,
    { extra: { current } },
  );
}
