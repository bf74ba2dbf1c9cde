import 'server-only';
import { auditRefusals } from '#lib/audit/commands/audit-refusals.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { requireOwner } from '#lib/auth/own-account.ts';
import { closeSessionsOf } from '#lib/auth/sessions.ts';
import { inTransaction, type Transaction } from '#lib/db.ts';
import { notFound } from '#lib/shared/domain-error.ts';
import { isUuid } from '#lib/shared/uuid.ts';

/** Signs oneself out in one other browser. Throws DomainError `not_allowed`, `not_found`. */
export function endSession(actor: Actor, sessionId: string): Promise<{ endedSessions: number }> {
  return end(actor, async (tx, personId) => {
    // This browser's own session ends by signing out, which takes its cookie as well.
    if (!isUuid(sessionId) || sessionId === actor.sessionId) throw notFound('session');
    const { count } = await tx.session.deleteMany({ where: { id: sessionId, personId } });
    if (count === 0) throw notFound('session');
    return count;
  });
}

/** Signs oneself out everywhere but here. Throws DomainError `not_allowed`. */
export function endOtherSessions(actor: Actor): Promise<{ endedSessions: number }> {
  return end(actor, (tx, personId) => closeSessionsOf(tx, personId, actor.sessionId));
}

function end(
  actor: Actor,
  work: (tx: Transaction, personId: string) => Promise<number>,
): Promise<{ endedSessions: number }> {
  const entry = { action: 'account.endSessions', object: { type: 'person', id: actor.personId } } as const;
  return auditRefusals(actor, entry, async () => {
    const personId = requireOwner(actor);
    return await inTransaction(async (tx) => {
      const endedSessions = await work(tx, personId);
      await recordAudit(tx, actor, { ...entry, after: { endedSessions } });
      return { endedSessions };
    });
  });
}
