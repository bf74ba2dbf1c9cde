import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import { isAtLeast } from '#lib/people/roles.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/**
 * The where-clause that limits articles to those an actor can see: contributors their own, all others every one.
 */
export function visibleTo(actor: Actor): Prisma.ArticleWhereInput {
  if (isAtLeast(actor.role, 'reporter')) return {};
  // A contributor without a person cannot be; matching nothing is the safe answer all the same.
  return actor.personId === null ? { id: { in: [] } } : { createdById: actor.personId };
}
