import 'server-only';
import { needsOtherEyes } from '#lib/articles/internal/two-pairs-of-eyes.ts';
import { listAddresses } from '#lib/articles/published.ts';
import { visibleTo } from '#lib/articles/visibility.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { StoredNode } from '#lib/content/body.ts';
import { articleIdsIn } from '#lib/content/references.ts';
import { db } from '#lib/db.ts';
import { type Colleague, listColleagues } from '#lib/people/queries/colleagues.ts';
import { notFound } from '#lib/shared/domain-error.ts';
import { isUuid } from '#lib/shared/uuid.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/** Who can be given an article, and who sees it while it is confidential. */
export interface ArticleDesk {
  people: Colleague[];
  memberIds: string[];
}

/** What only the server knows of what an article lacks, and of its schedule. */
export interface PublishingFacts {
  /** Ids of the articles that its text points at and readers cannot reach. */
  deadLinks: string[];
  /** Who decided that it is scheduled, or null. */
  scheduledBy: string | null;
  /** Whether somebody else is to publish it, since its newest words are this actor's. */
  needsOtherEyes: boolean;
}

/** Throws DomainError `not_found`. */
export async function getArticleDesk(actor: Actor, articleId: string): Promise<ArticleDesk> {
  const [{ members }, people] = await Promise.all([
    read(actor, articleId, { members: { select: { personId: true } } }),
    listColleagues(actor),
  ]);
  return { people, memberIds: members.map(({ personId }) => personId) };
}

/** Throws DomainError `not_found`. */
export async function getPublishingFacts(actor: Actor, articleId: string): Promise<PublishingFacts> {
  const select = { id: true, body: true, scheduledById: true, createdById: true };
  const { body, scheduledById, ...written } = await read(actor, articleId, select);
  const ids = articleIdsIn(body as unknown as StoredNode);
  const [live, needsEyes, person] = await Promise.all([
    listAddresses(ids),
    needsOtherEyes(db(), actor, written),
    scheduledById
      ? db().person.findUnique({ where: { id: scheduledById }, select: { name: true } })
      : Promise.resolve(null),
  ]);
  return {
    deadLinks: ids.filter((id) => !live.has(id)),
    scheduledBy: person?.name ?? null,
    needsOtherEyes: needsEyes,
  };
}

async function read<Select extends Prisma.ArticleSelect>(actor: Actor, id: string, select: Select) {
  if (!isUuid(id)) throw notFound('article');
  const row = await db().article.findFirst({ where: { AND: [{ id }, visibleTo(actor)] }, select });
  if (!row) throw notFound('article');
  return row;
}
