import 'server-only';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Transaction } from '#lib/db.ts';
import { endSessions, withdrawInvitationsOf } from '#lib/people/internal/end-access.ts';
import { refuseLastAdmin } from '#lib/people/internal/last-admin.ts';
import { findPerson, findSections, type PersonRow, rightsIn } from '#lib/people/internal/person-row.ts';
import { limitsOf } from '#lib/people/policy.ts';
import type { Role } from '#lib/people/roles.ts';
import { RoleChange } from '#lib/people/schema.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { changePeople } from './change-people.ts';

/** What came of it: whether anything is different, and how many sessions ended with the old role. */
export interface RoleChanged {
  isChanged: boolean;
  endedSessions: number;
}

/**
 * Says what somebody is, and which sections an editor is limited to. A new role ends their sessions, so that nothing
 * signed in before has more, or less, than they were told; sections hold from their next request. Admins only.
 * Throws DomainError `not_found`, `needs_proof`, `invalid_input`, `wrong_state` for the last active admin.
 */
export async function changeRole(actor: Actor, id: string, input: RoleChange): Promise<RoleChanged> {
  const { role, sectionIds } = parseInput(RoleChange, input);
  return await changePeople(actor, { action: 'person.change_role', id }, async (tx) => {
    const row = await findPerson(tx, id);
    const sections = await findSections(tx, limitsOf(role, sectionIds));
    const before = rightsIn(row);
    const after = { role, sections: sections.map(({ name }) => name).toSorted() };
    if (JSON.stringify(before) === JSON.stringify(after)) return { isChanged: false, endedSessions: 0 };
    const isOtherRole = row.role !== role;
    const ended = isOtherRole ? await endOldRole(tx, row, role) : { sessions: 0, invitations: 0 };
    await tx.personSection.deleteMany({ where: { personId: id } });
    await tx.personSection.createMany({
      data: sections.map((section) => ({ personId: id, sectionId: section.id })),
    });
    await recordAudit(tx, actor, {
      action: 'person.change_role',
      object: { type: 'person', id },
      before,
      after: { ...after, ...(isOtherRole ? { endedSessions: ended.sessions } : {}), ...withdrawn(ended) },
    });
    return { isChanged: true, endedSessions: ended.sessions };
  });
}

/** Gives somebody another role, and ends what the old one opened. Throws DomainError `wrong_state` for the last active admin. */
export async function endOldRole(tx: Transaction, row: PersonRow, role: Role) {
  const stopsBeingAdmin = row.role === 'admin';
  if (stopsBeingAdmin && row.disabledAt === null) await refuseLastAdmin(tx, row.id);
  const sessions = await endSessions(tx, row.id);
  const invitations = stopsBeingAdmin ? await withdrawInvitationsOf(tx, row.id) : 0;
  await tx.person.update({ where: { id: row.id }, data: { role }, select: { id: true } });
  return { sessions, invitations };
}

function withdrawn({ invitations }: { invitations: number }) {
  return invitations === 0 ? {} : { withdrawnInvitations: invitations };
}
