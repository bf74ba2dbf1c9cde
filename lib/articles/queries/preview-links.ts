import 'server-only';
import { canShare } from '#lib/articles/policy.ts';
import { ARTICLE_FACTS, visibleTo } from '#lib/articles/visibility.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { DomainError, notFound } from '#lib/shared/domain-error.ts';
import { isUuid } from '#lib/shared/uuid.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/** A share link as the room lists it; its address is known only to whoever made it. Times are ISO 8601 in UTC. */
export interface PreviewLink {
  id: string;
  /** The revision it shows, null for the working copy. */
  revision: number | null;
  by: string;
  createdAt: string;
  expiresAt: string;
}

export interface PreviewLinks {
  /** Those that are open, newest first. */
  links: PreviewLink[];
  /** The number of the newest revision, or null. */
  newestRevision: number | null;
}

const LINK = {
  id: true,
  revision: { select: { number: true } },
  createdById: true,
  createdAt: true,
  expiresAt: true,
} satisfies Prisma.PreviewLinkSelect;

type Row = Prisma.PreviewLinkGetPayload<{ select: typeof LINK }>;

/** The open links of an article, for those who may share it. Throws DomainError `not_found`, `not_allowed`. */
export async function listPreviewLinks(
  actor: Actor,
  articleId: string,
  clock: Clock = systemClock,
): Promise<PreviewLinks> {
  if (!isUuid(articleId)) throw notFound('article');
  const where = { AND: [{ id: articleId }, visibleTo(actor)] };
  const article = await db().article.findFirst({ where, select: ARTICLE_FACTS });
  if (!article) throw notFound('article');
  if (!canShare(actor, article)) {
    throw new DomainError(
      'not_allowed',
      'The links of a story are for its author and the editors of its section.',
    );
  }
  const [rows, newest] = await Promise.all([
    db().previewLink.findMany({
      where: { articleId, revokedAt: null, expiresAt: { gt: clock() } },
      orderBy: { id: 'desc' },
      take: 100,
      select: LINK,
    }),
    db().revision.findFirst({ where: { articleId }, orderBy: { number: 'desc' }, select: { number: true } }),
  ]);
  return { links: await toPreviewLinks(rows), newestRevision: newest?.number ?? null };
}

async function toPreviewLinks(rows: readonly Row[]): Promise<PreviewLink[]> {
  const ids = rows.map(({ createdById }) => createdById).filter((id) => id !== null);
  const people = await db().person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ id, revision, createdById, createdAt, expiresAt }) => ({
    id,
    revision: revision?.number ?? null,
    by: names.get(createdById ?? '') ?? 'Nightdesk',
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }));
}
