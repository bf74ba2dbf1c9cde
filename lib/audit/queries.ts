import 'server-only';
import { visibleTo } from '#lib/articles/visibility.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { getOwnDates } from '#lib/newsroom/queries.ts';
import { notFound } from '#lib/shared/domain-error.ts';
import { isUuid } from '#lib/shared/uuid.ts';
import { type LinePage, readPage } from './internal/read-page.ts';
import { whereOf } from './internal/where.ts';
import { refuseOthersThanAdmins } from './policy.ts';
import type { AuditFilter } from './schema.ts';

/** The lines that fit a filter, newest first. */
export interface FilteredLines extends LinePage {
  /** More articles have such a headline than were looked at. */
  isCut: boolean;
}

/** The lines that fit a filter, newest first, those before `before` when it is given. Admins only: else `not_found`. */
export async function listAuditLines(
  actor: Actor,
  filter: AuditFilter,
  page: { before?: number | null; limit?: number } = {},
): Promise<FilteredLines> {
  refuseOthersThanAdmins(actor);
  const { timeZone } = await getOwnDates(actor);
  const { where, isCut } = await whereOf(filter, timeZone);
  return { ...(await readPage(where, page)), isCut };
}

/**
 * What was done to one article, newest first, for all who see it. From where somebody acted, and what was refused, is
 * for admins in the log itself. Throws DomainError `not_found`.
 */
export async function listArticleLines(
  actor: Actor,
  articleId: string,
  page: { before?: number | null; limit?: number } = {},
): Promise<LinePage> {
  if (!isUuid(articleId)) throw notFound('article');
  const visible = { AND: [{ id: articleId }, visibleTo(actor)] };
  if ((await db().article.count({ where: visible })) === 0) throw notFound('article');
  const where = { objectType: 'article', objectId: articleId, outcome: 'done' } as const;
  const { lines, nextBefore } = await readPage(where, page);
  return { lines: lines.map((line) => ({ ...line, origin: '' })), nextBefore };
}

/** Everybody whom a filter can name, by name. Admins only: else `not_found`. */
export async function listAuditPeople(actor: Actor): Promise<{ id: string; name: string }[]> {
  refuseOthersThanAdmins(actor);
  return await db().person.findMany({
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  });
}
