import 'server-only';
import { auditRefusals } from '#lib/audit/commands/audit-refusals.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { requireHouseWays } from '#lib/auth/house-ways.ts';
import { requireOwner } from '#lib/auth/own-account.ts';
import { hashPassword } from '#lib/auth/passwords.ts';
import { requireProof } from '#lib/auth/proof.ts';
import { NewPassword } from '#lib/auth/schema.ts';
import { closeSessionsOf } from '#lib/auth/sessions.ts';
import { tellOwner } from '#lib/auth/tell-owner.ts';
import { inTransaction } from '#lib/db.ts';
import { parseInput } from '#lib/shared/parse-input.ts';

/**
 * Sets one's own password; all one's other sessions end, and so does a link to set it that is still under way. Returns how
 * many sessions ended. Throws DomainError `not_allowed`, `needs_proof`, `invalid_input`.
 */
export function changePassword(actor: Actor, input: NewPassword): Promise<{ endedSessions: number }> {
  const entry = { action: 'account.changePassword', object: { type: 'person', id: actor.personId } } as const;
  return auditRefusals(actor, entry, async () => {
    const personId = requireOwner(actor);
    requireHouseWays();
    const { password } = parseInput(NewPassword, input);
    requireProof(actor);
    const passwordHash = await hashPassword(password);
    return await inTransaction(async (tx) => {
      const endedSessions = await closeSessionsOf(tx, personId, actor.sessionId);
      await tx.passwordReset.deleteMany({ where: { personId } });
      await tx.person.update({ where: { id: personId }, data: { passwordHash }, select: { id: true } });
      await tellOwner(tx, personId, { kind: 'password_changed' });
      await recordAudit(tx, actor, { ...entry, after: { endedSessions } });
      return { endedSessions };
    });
  });
}
