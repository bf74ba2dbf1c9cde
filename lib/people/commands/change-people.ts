import 'server-only';
import { auditRefusals } from '#lib/audit/commands/audit-refusals.ts';
import type { AuditAction } from '#lib/audit/phrases.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { requireProof } from '#lib/auth/proof.ts';
import { inLongTransaction, type Transaction } from '#lib/db.ts';
import { lockPeople, refuseFormerAdmin } from '#lib/people/internal/last-admin.ts';
import { canManagePeople } from '#lib/people/policy.ts';
import { notFound } from '#lib/shared/domain-error.ts';
import { isUuid } from '#lib/shared/uuid.ts';

/** What is to be done, and to whom; without an id, to several or to somebody new. */
export interface PersonChange {
  action: AuditAction;
  id: string | null;
  type?: 'person' | 'invitation';
  /** It gives nobody a right and takes none from people who are here, so no proof is asked for. */
  isHarmless?: boolean;
}

/**
 * Changes people in one transaction, one change after the other. Admins only, who have proved lately who they are. A
 * refusal for want of a right becomes a line of the audit log. Throws DomainError `not_found`, `needs_proof`.
 */
export function changePeople<T>(
  actor: Actor,
  { action, id, type = 'person', isHarmless = false }: PersonChange,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const object = { type, id: id !== null && isUuid(id) ? id : null };
  return auditRefusals(actor, { action, object }, async () => {
    if (!canManagePeople(actor)) throw notFound('person', true);
    if (!isHarmless) requireProof(actor);
    return await inLongTransaction(async (tx) => {
      await lockPeople(tx);
      await refuseFormerAdmin(tx, actor);
      return await work(tx);
    });
  });
}
