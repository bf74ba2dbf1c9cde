import type { Actor } from '#lib/auth/actor.ts';
import { DomainError } from '#lib/shared/domain-error.ts';

/**
 * The id of somebody who acts in a session of their own: neither an API token nor the system looks after an account.
 * Throws DomainError `not_allowed`.
 */
export function requireOwner({ personId, sessionId }: Actor): string {
  if (personId !== null && sessionId !== null) return personId;
  throw new DomainError('not_allowed', 'Only whoever is signed in looks after their own account.');
}
