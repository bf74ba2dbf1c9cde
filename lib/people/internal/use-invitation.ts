import 'server-only';
import type { Transaction } from '#lib/db.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import type { Prisma } from '#prisma/generated/client.ts';

const INVITATION_FIELDS = {
  email: true,
  name: true,
  role: true,
  invitedById: true,
  personId: true,
  sections: { select: { section: { select: { id: true, name: true } } } },
} satisfies Prisma.InvitationSelect;

export type UsedInvitation = Prisma.InvitationGetPayload<{ select: typeof INVITATION_FIELDS }>;

/**
 * Uses an invitation up. The row that is deleted is the right to come in: whoever deletes it has it. Throws DomainError
 * `already_done`.
 */
export async function consumeInvitation(
  tx: Transaction,
  tokenHash: Uint8Array<ArrayBuffer>,
  now: Date,
): Promise<UsedInvitation> {
  const where = { tokenHash, expiresAt: { gt: now } };
  const invitation = await tx.invitation.findFirst({ where, select: INVITATION_FIELDS });
  const { count } = await tx.invitation.deleteMany({ where });
  if (!invitation || count !== 1) throw spentInvitation();
  return invitation;
}

/** What is said of an invitation that opens nothing. */
export function spentInvitation(): DomainError {
  return new DomainError(
    'already_done',
    'This invitation has been used or withdrawn, or its time is over. Sign in if you have an account; if not, ask for a new invitation.',
    { extra: { problem: 'invitation_spent' } },
  );
}
