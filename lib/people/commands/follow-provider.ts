import 'server-only';
import { recordAudit } from '#lib/audit/record.ts';
import { refusal } from '#lib/auth/single-sign-on/refusal.ts';
import { systemActor } from '#lib/auth/system-actor.ts';
import { db, inLongTransaction, type Transaction } from '#lib/db.ts';
import { isLastAdmin, lockPeople } from '#lib/people/internal/last-admin.ts';
import { findPerson, type PersonRow, rightsIn } from '#lib/people/internal/person-row.ts';
import { limitsOf } from '#lib/people/policy.ts';
import type { Role } from '#lib/people/roles.ts';
import { endOldRole } from './change-role.ts';

/**
 * Gives somebody who signs in the role that the provider says they have; nobody without one comes in. The last active admin
 * stays one, whatever it says. Throws DomainError `not_allowed`.
 */
export async function followProvider(personId: string, role: Role | null, origin: string): Promise<void> {
  const now = await db().person.findUnique({ where: { id: personId }, select: { role: true } });
  if (now?.role === role) return;
  await inLongTransaction(async (tx) => {
    await lockPeople(tx);
    const row = await findPerson(tx, personId);
    if (row.role === role) return;
    const actor = systemActor('single sign-on', origin);
    const entry = { action: 'person.change_role', object: { type: 'person', id: personId } } as const;
    if (row.role === 'admin' && (await isLastAdmin(tx, personId))) {
      const why = 'This is the newsroom’s last active admin, and it always has one.';
      await recordAudit(tx, actor, { ...entry, outcome: 'refused', after: { why, role } });
      return;
    }
    if (role === null) throw refusal('no_role');
    await endOldRole(tx, row, role);
    const sections = await keepLimits(tx, row, role);
    await recordAudit(tx, actor, { ...entry, before: rightsIn(row), after: { role, sections } });
  });
}

// Only editors are limited to sections.
async function keepLimits(tx: Transaction, row: PersonRow, role: Role): Promise<string[]> {
  const kept = limitsOf(
    role,
    row.sections.map(({ section }) => section.id),
  );
  await tx.personSection.deleteMany({ where: { personId: row.id, sectionId: { notIn: kept } } });
  return row.sections.flatMap(({ section }) => (kept.includes(section.id) ? [section.name] : []));
}
