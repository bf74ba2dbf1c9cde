import 'server-only';
import { beginningOf, sumUp, type ViewSpan, type ViewSums } from '#lib/articles/view-sums.ts';
import { visibleTo } from '#lib/articles/visibility.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { notFound } from '#lib/shared/domain-error.ts';
import { isUuid } from '#lib/shared/uuid.ts';

const DAY_MS = 86_400_000;

/** How often readers looked at an article that an actor can see. Throws DomainError `not_found`. */
export async function getViews(
  actor: Actor,
  id: string,
  span: ViewSpan,
  clock: Clock = systemClock,
): Promise<ViewSums> {
  const seen = isUuid(id) && (await db().article.count({ where: { AND: [{ id }, visibleTo(actor)] } }));
  if (!seen) throw notFound('article');
  const now = clock();
  const rows = await db().storyViewHour.findMany({
    where: { articleId: id, hour: { gte: beginningOf(span, now) } },
    select: { hour: true, referrer: true, device: true, views: true },
  });
  return sumUp(rows, span, now);
}

/** How often readers looked at each of some articles in the last 24 hours, by id; those never looked at are left out. */
export async function countViewsOfDay(
  ids: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const sums = await db().storyViewHour.groupBy({
    by: ['articleId'],
    where: { articleId: { in: [...ids] }, hour: { gt: new Date(now.getTime() - DAY_MS) } },
    _sum: { views: true },
  });
  return new Map(sums.map(({ articleId, _sum }) => [articleId, _sum.views ?? 0]));
}
