import 'server-only';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { endSessions, revokeTokens, withdrawInvitationsOf } from '#lib/people/internal/end-access.ts';
import { refuseLastAdmin } from '#lib/people/internal/last-admin.ts';
import { findPerson } from '#lib/people/internal/person-row.ts';
import { canTurnAway } from '#lib/people/policy.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { changePeople } from './change-people.ts';

/**
 * Keeps somebody out until they are enabled again: their sessions and API tokens end, as does what they invited others
 * by. Their stories stay where they are. Admins only, of others. Throws DomainError `not_found`, `needs_proof`,
 * `wrong_state` for oneself, the last active admin, and whoever is disabled already.
 */
export async function disablePerson(actor: Actor, id: string, clock: Clock = systemClock): Promise<void> {
  await changePeople(actor, { action: 'person.disable', id }, async (tx) => {
    const row = await findPerson(tx, id);
    refuseOneself(actor, id);
    if (row.disabledAt !== null) throw new DomainError('wrong_state', `${row.name} is disabled already.`);
    if (row.role === 'admin') await refuseLastAdmin(tx, id);
    const now = clock();
    const endedSessions = await endSessions(tx, id);
    const endedTokens = await revokeTokens(tx, id, now);
    const withdrawnInvitations = await withdrawInvitationsOf(tx, id);
    await tx.person.update({ where: { id }, data: { disabledAt: now }, select: { id: true } });
    await recordAudit(tx, actor, {
      action: 'person.disable',
      object: { type: 'person', id },
      before: { isDisabled: false },
      after: { isDisabled: true, endedSessions, endedTokens, withdrawnInvitations },
    });
  });
}

/**
 * Lets somebody in again who was disabled, with the role and the password that they had; API tokens are made anew.
 * Admins only. Throws DomainError `not_found`, `needs_proof`, `wrong_state`.
 */
export async function enablePerson(actor: Actor, id: string): Promise<void> {
  await changePeople(actor, { action: 'person.enable', id }, async (tx) => {
    const row = await findPerson(tx, id);
    if (row.disabledAt === null) throw new DomainError('wrong_state', `${row.name} can sign in already.`);
    await tx.person.update({ where: { id }, data: { disabledAt: null }, select: { id: true } });
    await recordAudit(tx, actor, {
      action: 'person.enable',
      object: { type: 'person', id },
      before: { isDisabled: true },
      after: { isDisabled: false },
    });
  });
}

/** Refuses to disable or delete oneself. Throws DomainError `wrong_state`. */
export function refuseOneself(actor: Actor, id: string): void {
  if (canTurnAway(actor, id)) return;
  throw new DomainError('wrong_state', 'This is your own account. Another admin has to do this.');
}
