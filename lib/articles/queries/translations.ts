import 'server-only';
import type { Publication } from '#lib/articles/kinds.ts';
import { visibleTo } from '#lib/articles/visibility.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { notFound } from '#lib/shared/domain-error.ts';
import { isUuid } from '#lib/shared/uuid.ts';

/** A story in another language, as the room of its translation names it. */
export interface Translation {
  id: string;
  language: string;
  headline: string;
  publication: Publication;
  /** Whether the others were made from it. */
  isOriginal: boolean;
}

/** The translations of a story, without those that the actor may not see. Throws DomainError `not_found`. */
export async function listTranslations(
  actor: Actor,
  id: string,
): Promise<{ isOriginal: boolean; translations: Translation[] }> {
  if (!isUuid(id)) throw notFound('article');
  const visible = visibleTo(actor);
  const article = await db().article.findFirst({
    where: { AND: [{ id }, visible] },
    select: { translationGroup: { select: { id: true, originalId: true } } },
  });
  if (!article) throw notFound('article');
  const group = article.translationGroup;
  if (group === null) return { isOriginal: false, translations: [] };
  const rows = await db().article.findMany({
    where: { AND: [{ translationGroupId: group.id, id: { not: id } }, visible] },
    orderBy: [{ language: 'asc' }, { id: 'asc' }],
    select: { id: true, language: true, headline: true, publication: true },
  });
  const translations = rows.map((row) => ({ ...row, isOriginal: row.id === group.originalId }));
  return { isOriginal: group.originalId === id, translations };
}
