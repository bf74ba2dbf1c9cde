import 'server-only';
import type { AuditFilter } from '#lib/audit/schema.ts';
import { db } from '#lib/db.ts';
import { isUuid } from '#lib/shared/uuid.ts';
import { instantOfLocal } from '#lib/shared/zoned-time.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/** So many articles are looked up by a part of their headline: those that changed last. */
export const FOUND_MOST = 200;

/** A filter as the database takes it. `isCut` says that more articles have such a headline than are looked at. */
export async function whereOf(
  filter: AuditFilter,
  timeZone: string,
): Promise<{ where: Prisma.AuditEventWhereInput; isCut: boolean }> {
  const { person, article, action, outcome } = filter;
  const articles = article === undefined ? null : await articlesNamed(article);
  const parts: Prisma.AuditEventWhereInput[] = [
    person === undefined ? {} : { personId: person === 'system' ? null : person },
    articles === null ? {} : { objectType: 'article', objectId: { in: articles.slice(0, FOUND_MOST) } },
    action === undefined ? {} : { action },
    outcome === undefined ? {} : { outcome },
    between(filter, timeZone),
  ];
  return { where: { AND: parts }, isCut: articles !== null && articles.length > FOUND_MOST };
}

const MINUTE_MS = 60_000;

function between({ from, to }: AuditFilter, timeZone: string): Prisma.AuditEventWhereInput {
  const start = from === undefined ? null : instantOfLocal(timeZone, from);
  const end = to === undefined ? null : instantOfLocal(timeZone, to);
  if (start === null && end === null) return {};
  return {
    at: {
      ...(start === null ? {} : { gte: start }),
      ...(end === null ? {} : { lt: new Date(end.getTime() + MINUTE_MS) }),
    },
  };
}

// One more than is looked at, to tell that there are more.
async function articlesNamed(text: string): Promise<string[]> {
  if (isUuid(text)) return [text];
  const rows = await db().article.findMany({
    where: { headline: { contains: text.replaceAll(/[\\%_]/g, '\\$&'), mode: 'insensitive' } },
    orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
    take: FOUND_MOST + 1,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
