import 'server-only';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { ENROLMENT_FIELDS, hasFactor } from '#lib/auth/factor-rule.ts';
import { removeFactors } from '#lib/auth/factors/remove-factors.ts';
import { tellOwner } from '#lib/auth/tell-owner.ts';
import { endSessions } from '#lib/people/internal/end-access.ts';
import { findPerson } from '#lib/people/internal/person-row.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { changePeople } from './change-people.ts';

/**
 * Switches off the second factor of somebody who has lost it: the app, passkeys and recovery codes go, sessions end, and the
 * password alone lets them in. They are told by mail. Admins only. Throws DomainError `not_found`, `needs_proof`, and
 * `wrong_state` without a second factor.
 */
export async function switchOffFactors(actor: Actor, id: string): Promise<{ endedSessions: number }> {
  return await changePeople(actor, { action: 'person.switch_off_factors', id }, async (tx) => {
    const { name } = await findPerson(tx, id);
    const endedSessions = await endSessions(tx, id);
    const person = await tx.person.findUniqueOrThrow({ where: { id }, select: ENROLMENT_FIELDS });
    if (!hasFactor(person)) throw new DomainError('wrong_state', `${name} has no second factor.`);
    await removeFactors(tx, id);
    await tellOwner(tx, id, { kind: 'factors_off' });
    await recordAudit(tx, actor, {
      action: 'person.switch_off_factors',
      object: { type: 'person', id },
      after: { endedSessions },
    });
    return { endedSessions };
  });
}
