import 'server-only';
import { handOverArticles } from '#lib/articles/commands/hand-over.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { removeFactors } from '#lib/auth/factors/remove-factors.ts';
import type { Transaction } from '#lib/db.ts';
import { endSessions, withdrawInvitationsOf } from '#lib/people/internal/end-access.ts';
import { refuseLastAdmin } from '#lib/people/internal/last-admin.ts';
import { findPerson, rightsIn } from '#lib/people/internal/person-row.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { changePeople } from './change-people.ts';
import { refuseOneself } from './disable-person.ts';

/**
 * Deletes somebody for good. Their name stays where it stood, in bylines, revisions and the audit log; their address is
 * free for somebody else, and all that let them in or was theirs alone is gone. Stories that were assigned to them are
 * nobody's. Admins only, of others. Throws DomainError `not_found`, `needs_proof`, `wrong_state` for oneself and the
 * last active admin.
 */
export async function deletePerson(actor: Actor, id: string, clock: Clock = systemClock): Promise<void> {
  await changePeople(actor, { action: 'person.delete', id }, async (tx) => {
    const row = await findPerson(tx, id);
    refuseOneself(actor, id);
    if (row.role === 'admin' && row.disabledAt === null) await refuseLastAdmin(tx, id);
    const unassigned = await handOverArticles(tx, actor, { from: id, to: null });
    await endSessions(tx, id);
    await withdrawInvitationsOf(tx, id);
    await forgetBelongings(tx, id);
    await tx.mailMessage.deleteMany({ where: { to: row.email, sentAt: null } });
    await leaveName(tx, id, row.disabledAt, clock());
    await recordAudit(tx, actor, {
      action: 'person.delete',
      object: { type: 'person', id },
      before: { name: row.name, email: row.email, ...rightsIn(row) },
      after: { unassigned },
    });
  });
}

async function forgetBelongings(tx: Transaction, personId: string): Promise<void> {
  const where = { personId };
  await tx.apiToken.deleteMany({ where });
  await tx.passwordReset.deleteMany({ where });
  await removeFactors(tx, personId);
  await tx.idempotentAnswer.deleteMany({ where });
  await tx.notice.deleteMany({ where });
  await tx.savedView.deleteMany({ where });
  await tx.articleMember.deleteMany({ where });
  await tx.articleOrphan.deleteMany({ where });
  await tx.personSection.deleteMany({ where });
  await tx.personPicture.deleteMany({ where });
  await tx.profile.updateMany({ where, data: { personId: null, version: { increment: 1 } } });
}

async function leaveName(tx: Transaction, id: string, disabledAt: Date | null, now: Date): Promise<void> {
  await tx.person.update({
    where: { id },
    data: {
      // RFC 2606: no mail ever reaches it, and the real one is free.
      email: `${id}@deleted.invalid`,
      role: 'contributor',
      passwordHash: null,
      breakGlassUntil: null,
      disabledAt: disabledAt ?? now,
      deletedAt: now,
      lastSeenAt: null,
      signedInAt: null,
      theme: 'system',
      timeZone: null,
      deskSeenAt: null,
      mailChoices: {},
    },
    select: { id: true },
  });
}
