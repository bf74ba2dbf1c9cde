import 'server-only';
import { closeSessionsOf } from '#lib/auth/sessions.ts';
import type { Transaction } from '#lib/db.ts';
import { announceNotices } from '#lib/notices/announce.ts';

/** Ends every session of somebody; their open pages hear of it at once. Returns how many ended. */
export async function endSessions(tx: Transaction, personId: string): Promise<number> {
  const count = await closeSessionsOf(tx, personId);
  await announceNotices(tx, [personId]);
  return count;
}

/** Ends every API token that acts as somebody. Returns how many ended. */
export async function revokeTokens(tx: Transaction, personId: string, now: Date): Promise<number> {
  const { count } = await tx.apiToken.updateMany({
    where: { personId, revokedAt: null },
    data: { revokedAt: now },
  });
  return count;
}

/** Withdraws what somebody invited others by: who is no admin any more lets nobody in. Returns how many there were. */
export async function withdrawInvitationsOf(tx: Transaction, personId: string): Promise<number> {
  const { count } = await tx.invitation.deleteMany({ where: { invitedById: personId } });
  return count;
}
