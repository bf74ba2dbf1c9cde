import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import type { Transaction } from '#lib/db.ts';
import { DomainError, notFound } from '#lib/shared/domain-error.ts';
import { isUuid } from '#lib/shared/uuid.ts';
import { type ArticleRow, EDITING_FIELDS, translationsOf } from './article-for-editing.ts';
import { lockArticle } from './locked-article.ts';
import { countWrite } from './transit.ts';

/**
 * Refuses a second story of a group in one language. One that the actor may not see does not count: to refuse it would
 * tell of it. Throws DomainError `invalid_input`.
 */
export function refuseSecondIn(actor: Actor, language: string, row: ArticleRow): void {
  if (!translationsOf(actor, row).some((other) => other.language === language)) return;
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
  const sentence = `This story has a translation in ${name} already. Unlink that first, or choose another language.`;
  throw new DomainError('invalid_input', sentence, { fields: { language: sentence } });
}

/**
 * Locks two articles, in one order whoever asks, so that nobody waits for each other.
 * Throws DomainError `not_found` when one of them is unknown or not the actor's to see.
 */
export async function lockBoth(
  tx: Transaction,
  actor: Actor,
  id: string,
  otherId: string,
): Promise<[ArticleRow, ArticleRow]> {
  if (!isUuid(id) || !isUuid(otherId)) throw notFound('article');
  await tx.$queryRaw`
    SELECT 1 FROM article WHERE id IN (${id}::uuid, ${otherId}::uuid) ORDER BY id FOR UPDATE`;
  return [await lockArticle(tx, actor, id), await lockArticle(tx, actor, otherId)];
}

/** The group of a locked article, which begins with it as the original when it has none. */
export async function groupFor(tx: Transaction, row: ArticleRow, originalId = row.id): Promise<string> {
  if (row.translationGroup) return row.translationGroup.id;
  const { id } = await tx.translationGroup.create({ data: { originalId }, select: { id: true } });
  await putInto(tx, row, id);
  return id;
}

/** Puts a locked article into a group, or into none, and counts that as a write of a field. */
export async function putInto(tx: Transaction, row: ArticleRow, translationGroupId: string | null) {
  return await tx.article.update({
    where: { id: row.id },
    data: { translationGroupId, ...countWrite(row) },
    select: EDITING_FIELDS,
  });
}

/** Takes a group away that is none any more, since at most one story is left in it. */
export async function endLonelyGroup(tx: Transaction, groupId: string): Promise<void> {
  if ((await tx.article.count({ where: { translationGroupId: groupId } })) > 1) return;
  await tx.translationGroup.delete({ where: { id: groupId }, select: { id: true } });
}
