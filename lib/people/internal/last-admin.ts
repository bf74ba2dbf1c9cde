import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import type { Transaction } from '#lib/db.ts';
import { DomainError, notFound } from '#lib/shared/domain-error.ts';

/** Lets changes of people go one after the other until the transaction ends. Taken before any row of them is locked. */
export async function lockPeople(tx: Transaction): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM newsroom WHERE id = 1 FOR UPDATE`;
}

/**
 * Refuses whoever is no admin any more since their request began: of two who demote each other, the second.
 * Throws DomainError `not_found`.
 */
export async function refuseFormerAdmin(tx: Transaction, { personId }: Actor): Promise<void> {
  if (personId === null) return;
  const own = await tx.person.count({ where: { id: personId, role: 'admin', disabledAt: null } });
  if (own === 0) throw notFound('person', true);
}

/** Whether there is no active admin but one. To be asked after `lockPeople`, of an active admin. */
export async function isLastAdmin(tx: Transaction, id: string): Promise<boolean> {
  return (await tx.person.count({ where: { role: 'admin', disabledAt: null, id: { not: id } } })) === 0;
}

/** Refuses to take the newsroom's last active admin away. To be asked after `lockPeople`. Throws DomainError `wrong_state`. */
export async function refuseLastAdmin(tx: Transaction, id: string): Promise<void> {
  if (!(await isLastAdmin(tx, id))) return;
  throw new DomainError(
    'wrong_state',
    'This is the newsroom’s last active admin, and it always has one. Make somebody else an admin first.',
  );
}
