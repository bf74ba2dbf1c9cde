import type { Actor } from '#lib/auth/actor.ts';
import { notFound } from '#lib/shared/domain-error.ts';

/** The audit log is the admins'. */
export function canReadAuditLog({ role }: Pick<Actor, 'role'>): boolean {
  return role === 'admin';
}

/** For others the log is not there. Throws DomainError `not_found`. */
export function refuseOthersThanAdmins(actor: Actor): void {
  if (!canReadAuditLog(actor)) throw notFound('page', true);
}
