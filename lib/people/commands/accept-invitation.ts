import 'server-only';
import { recordAudit } from '#lib/audit/record.ts';
import { actingFrom } from '#lib/auth/actor.ts';
import { hashPassword } from '#lib/auth/passwords.ts';
import { actorsOfPeople } from '#lib/auth/person-actors.ts';
import { hashToken } from '#lib/auth/tokens.ts';
import { inTransaction, type Transaction } from '#lib/db.ts';
import { lockPeople } from '#lib/people/internal/last-admin.ts';
import { findOpenInvitation } from '#lib/people/queries/open-invitation.ts';
import { Acceptance } from '#lib/people/schema.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';

/**
 * Uses an invitation up: makes the account that it is for, with the address, the role and the sections of its row.
 * `origin` says from where, for the audit log. Of several at once exactly one gets through.
 * Throws DomainError `invalid_input`, or `already_done` when it was used, withdrawn or has expired, and when the address
 * has an account meanwhile.
 */
export async function acceptInvitation(
  input: Acceptance,
  origin: string,
  clock: Clock = systemClock,
): Promise<{ email: string }> {
  const { token, name, password } = parseInput(Acceptance, input);
  // Nobody without an invitation makes the machine work on a hash.
  if ((await findOpenInvitation(token, clock)) === null) throw spent();
  const passwordHash = await hashPassword(password);
  return await inTransaction(async (tx) => {
    await lockPeople(tx);
    const invitation = await consume(tx, token, clock());
    const { email, role, sections, invitedById } = invitation;
    const person = await tx.person.create({
      data: {
        name,
        email,
        role,
        passwordHash,
        sections: { create: sections.map(({ section }) => ({ sectionId: section.id })) },
      },
      select: { id: true },
    });
    const [self] = await actorsOfPeople(tx, { id: person.id });
    if (!self) throw new Error('whoever was just made is an actor');
    await recordAudit(tx, actingFrom(origin, self), {
      action: 'person.join',
      object: { type: 'person', id: person.id },
      after: { name, email, role, sections: sections.map(({ section }) => section.name), invitedById },
    });
    return { email };
  });
}

// The row that is deleted is the right to come in: whoever deletes it has it.
async function consume(tx: Transaction, token: string, now: Date) {
  const where = { tokenHash: hashToken(token), expiresAt: { gt: now } };
  const invitation = await tx.invitation.findFirst({
    where,
    select: {
      email: true,
      role: true,
      invitedById: true,
      sections: { select: { section: { select: { id: true, name: true } } } },
    },
  });
  const { count } = await tx.invitation.deleteMany({ where });
  if (!invitation || count !== 1) throw spent();
  const { email } = invitation;
  if ((await tx.person.count({ where: { email } })) === 0) return invitation;
  throw new DomainError('already_done', 'There is an account with this address already. Sign in with it.');
}

function spent(): DomainError {
  return new DomainError(
    'already_done',
    'This invitation has been used or withdrawn, or its time is over. Sign in if you have an account; if not, ask for a new invitation.',
  );
}
