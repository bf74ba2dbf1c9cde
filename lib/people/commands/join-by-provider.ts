import 'server-only';
import { actingFrom } from '#lib/auth/actor.ts';
import { actorsOfPeople } from '#lib/auth/person-actors.ts';
import type { ProviderAccount } from '#lib/auth/single-sign-on/claims.ts';
import { linkAccount } from '#lib/auth/single-sign-on/link-account.ts';
import { refusal, requireSettings } from '#lib/auth/single-sign-on/refusal.ts';
import { inTransaction, type Transaction } from '#lib/db.ts';
import { joinAs, refuseTaken } from '#lib/people/internal/join-as.ts';
import { lockPeople } from '#lib/people/internal/last-admin.ts';
import { consumeInvitation } from '#lib/people/internal/use-invitation.ts';
import type { Role } from '#lib/people/roles.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';

/**
 * Makes the account of somebody whom the provider gives a role and whose address it has confirmed. An address that is
 * somebody's here already is never theirs for that. Returns their id. Throws DomainError `not_allowed`, `already_done`.
 */
export async function joinByProvider(
  account: ProviderAccount,
  origin: string,
  clock: Clock = systemClock,
): Promise<string> {
  const { email, isEmailVerified, name, role } = account;
  return await inTransaction(async (tx) => {
    await lockPeople(tx);
    if (email !== null && isEmailVerified) await refuseTaken(tx, email);
    if (role === null) throw refusal('no_account');
    if (email === null || !isEmailVerified) throw refusal('unverified');
    // Whoever is here needs no invitation any more.
    await tx.invitation.deleteMany({ where: { email } });
    return await joinAs(
      tx,
      { email, name, role, sections: [], identity: identityOf(account, clock) },
      origin,
    );
  });
}

/**
 * Uses an invitation up by an account at the provider: makes the account here that it is for, or links the one of who is
 * here already. Its address is that of the invitation, and so is its role, unless the provider gives roles. Returns whose it
 * is. Throws DomainError `already_done`, `not_allowed`.
 */
export async function joinInvited(
  invitationHash: Uint8Array<ArrayBuffer>,
  account: ProviderAccount,
  origin: string,
  clock: Clock = systemClock,
): Promise<string> {
  return await inTransaction(async (tx) => {
    await lockPeople(tx);
    const invitation = await consumeInvitation(tx, invitationHash, clock());
    if (invitation.personId !== null) return await linkInvited(tx, invitation.personId, account, origin);
    await refuseTaken(tx, invitation.email);
    const role = roleOf(account, invitation.role);
    const name = invitation.name === '' ? account.name : invitation.name;
    const sections = role === invitation.role ? invitation.sections : [];
    const joining = { ...invitation, name, role, sections, identity: identityOf(account, clock) };
    return await joinAs(tx, joining, origin);
  });
}

async function linkInvited(
  tx: Transaction,
  personId: string,
  account: ProviderAccount,
  origin: string,
): Promise<string> {
  const [self] = await actorsOfPeople(tx, { id: personId });
  if (!self) throw refusal('disabled');
  await linkAccount(tx, actingFrom(origin, self), account);
  return personId;
}

function roleOf({ role }: ProviderAccount, invited: Role): Role {
  if (requireSettings().roleClaim === null) return invited;
  if (role === null) throw refusal('no_role');
  return role;
}

function identityOf({ issuer, subject, email }: ProviderAccount, clock: Clock) {
  return { issuer, subject, label: email ?? '', lastUsedAt: clock() };
}
