import 'server-only';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { hashToken, newToken } from '#lib/auth/tokens.ts';
import type { Transaction } from '#lib/db.ts';
import { getEnv } from '#lib/env.ts';
import { mailInvitation, readLetterhead } from '#lib/people/internal/write-invitation.ts';
import { INVITATION_MS } from '#lib/people/invitation-life.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { notFound } from '#lib/shared/domain-error.ts';
import { isUuid } from '#lib/shared/uuid.ts';
import { changePeople } from './change-people.ts';

/**
 * Sends an invitation again with a new link, for 72 hours more; the old link ends. From then on it is the actor's.
 * Returns the link where no mail server is set up, else null. Admins only. Throws DomainError `not_found`, `needs_proof`.
 */
export async function renewInvitation(
  actor: Actor,
  id: string,
  clock: Clock = systemClock,
): Promise<{ email: string; link: string | null }> {
  const change = { action: 'person.renew_invitation', id, type: 'invitation' } as const;
  return await changePeople(actor, change, async (tx) => {
    const { expiresAt: before, ...invited } = await findInvitation(tx, id);
    const { email } = invited;
    const [now, token] = [clock(), newToken()];
    const expiresAt = new Date(now.getTime() + INVITATION_MS);
    await tx.invitation.update({
      where: { id },
      data: { tokenHash: hashToken(token), invitedById: actor.personId, createdAt: now, expiresAt },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: 'person.renew_invitation',
      object: { type: 'invitation', id },
      before: { email, expiresAt: before.toISOString() },
      after: { email, expiresAt: expiresAt.toISOString() },
    });
    const invitation = { ...invited, token, expiresAt };
    const link = await mailInvitation(tx, actor, invitation, await readLetterhead(tx, now));
    return { email, link: getEnv().smtpUrl === null ? link : null };
  });
}

/** Ends an invitation that nobody has accepted. Admins only. Throws DomainError `not_found`. */
export async function withdrawInvitation(actor: Actor, id: string): Promise<void> {
  const change = { action: 'person.withdraw_invitation', id, type: 'invitation', isHarmless: true } as const;
  await changePeople(actor, change, async (tx) => {
    const { email, role } = await findInvitation(tx, id);
    await tx.invitation.delete({ where: { id }, select: { id: true } });
    await recordAudit(tx, actor, {
      action: 'person.withdraw_invitation',
      object: { type: 'invitation', id },
      before: { email, role },
    });
  });
}

async function findInvitation(tx: Transaction, id: string) {
  const select = { email: true, name: true, role: true, personId: true, expiresAt: true } as const;
  const row = isUuid(id) ? await tx.invitation.findUnique({ where: { id }, select }) : null;
  if (!row) throw notFound('invitation');
  return row;
}
