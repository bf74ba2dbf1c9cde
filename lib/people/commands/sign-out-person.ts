import 'server-only';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { endSessions } from '#lib/people/internal/end-access.ts';
import { findPerson } from '#lib/people/internal/person-row.ts';
import { changePeople } from './change-people.ts';

/**
 * Ends every session of somebody, one's own included; they can sign in again. API tokens stay. Admins only.
 * Throws DomainError `not_found`, `needs_proof`.
 */
export async function signOutPerson(actor: Actor, id: string): Promise<{ endedSessions: number }> {
  return await changePeople(actor, { action: 'person.sign_out', id }, async (tx) => {
    await findPerson(tx, id);
    const endedSessions = await endSessions(tx, id);
    await recordAudit(tx, actor, {
      action: 'person.sign_out',
      object: { type: 'person', id },
      after: { endedSessions },
    });
    return { endedSessions };
  });
}
