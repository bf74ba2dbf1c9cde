import 'server-only';
import { requireHouseWays } from '#lib/auth/house-ways.ts';
import { hashPassword } from '#lib/auth/passwords.ts';
import { hashToken } from '#lib/auth/tokens.ts';
import { inTransaction } from '#lib/db.ts';
import { joinAs, refuseTaken } from '#lib/people/internal/join-as.ts';
import { lockPeople } from '#lib/people/internal/last-admin.ts';
import { consumeInvitation, spentInvitation } from '#lib/people/internal/use-invitation.ts';
import { findOpenInvitation } from '#lib/people/queries/open-invitation.ts';
import { Acceptance } from '#lib/people/schema.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { parseInput } from '#lib/shared/parse-input.ts';

/**
 * Uses an invitation up: makes the account that it is for, with the address, the role and the sections of its row.
 * `origin` says from where, for the audit log. Of several at once exactly one gets through.
 * Throws DomainError `invalid_input`, or `already_done` when it was used, withdrawn or has expired, and when the address
 * has an account meanwhile; `not_allowed` where only the provider of single sign-on signs people in.
 */
export async function acceptInvitation(
  input: Acceptance,
  origin: string,
  clock: Clock = systemClock,
): Promise<{ email: string }> {
  requireHouseWays();
  const { token, name, password } = parseInput(Acceptance, input);
  // Nobody without an invitation makes the machine work on a hash.
  if ((await findOpenInvitation(token, clock)) === null) throw spentInvitation();
  const passwordHash = await hashPassword(password);
  return await inTransaction(async (tx) => {
    await lockPeople(tx);
    const invitation = await consumeInvitation(tx, hashToken(token), clock());
    await refuseTaken(tx, invitation.email);
    await joinAs(tx, { ...invitation, name, passwordHash }, origin);
    return { email: invitation.email };
  });
}
