import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import { isAtLeast } from '#lib/people/roles.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/** What the rules of `policy.ts` are asked about. */
export const ARTICLE_FACTS = {
  createdById: true,
  assigneeId: true,
  sectionId: true,
  stage: true,
  publication: true,
  firstPublishedAt: true,
  trashedAt: true,
  scheduledFor: true,
} satisfies Prisma.ArticleSelect;

/**
 * The where-clause that limits articles to those an actor can see: contributors their own, reporters and editors
 * all but those confidential to others, admins every one.
 */
export function visibleTo(actor: Actor): Prisma.ArticleWhereInput {
  const { personId } = actor;
  if (isAtLeast(actor.role, 'admin')) return {};
  // Nobody but the system and people act; matching nothing is the safe answer all the same.
  if (personId === null) return { id: { in: [] } };
  const own: Prisma.ArticleWhereInput = { createdById: personId };
  if (!isAtLeast(actor.role, 'reporter')) return own;
  return {
    OR: [{ isConfidential: false }, own, { assigneeId: personId }, { members: { some: { personId } } }],
  };
}
