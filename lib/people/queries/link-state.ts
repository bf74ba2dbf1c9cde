import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { getEnv } from '#lib/env.ts';
import { canManagePeople } from '#lib/people/policy.ts';
import { notFound } from '#lib/shared/domain-error.ts';

/** How somebody stands with the provider of single sign-on. */
export interface LinkState {
  /** What the staff call it. */
  provider: string;
  isLinked: boolean;
  /** Whether they have a link to do so that has not expired. */
  isInvited: boolean;
}

/** The same of somebody who has an account; null without a provider. Admins only. Throws DomainError `not_found`. */
export async function getLinkState(actor: Actor, personId: string): Promise<LinkState | null> {
  if (!canManagePeople(actor)) throw notFound('person', true);
  const { oidc } = getEnv();
  if (oidc === null) return null;
  const [identities, invitations] = await Promise.all([
    db().oidcIdentity.count({ where: { personId, issuer: oidc.issuer } }),
    db().invitation.count({ where: { personId, expiresAt: { gt: new Date() } } }),
  ]);
  return { provider: oidc.name, isLinked: identities > 0, isInvited: invitations > 0 };
}
