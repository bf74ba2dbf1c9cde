import 'server-only';
import { recordAudit } from '#lib/audit/record.ts';
import { actingFrom } from '#lib/auth/actor.ts';
import { actorsOfPeople } from '#lib/auth/person-actors.ts';
import type { Transaction } from '#lib/db.ts';
import type { Role } from '#lib/people/roles.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/** Whoever comes in, and by what: a password, or an account at the provider. */
export interface Joining {
  email: string;
  name: string;
  role: Role;
  sections: readonly { section: { id: string; name: string } }[];
  passwordHash?: string;
  identity?: Prisma.OidcIdentityUncheckedCreateWithoutPersonInput;
  /** Who has invited them; left out of who comes by the provider alone. */
  invitedById?: string | null;
}

/** Makes the account of somebody who comes in, under the lock of people. Returns their id. */
export async function joinAs(tx: Transaction, joining: Joining, origin: string): Promise<string> {
  const { email, name, role, sections, passwordHash, identity, invitedById } = joining;
  const { id } = await tx.person.create({
    data: {
      name,
      email,
      role,
      passwordHash: passwordHash ?? null,
      sections: { create: sections.map(({ section }) => ({ sectionId: section.id })) },
      ...(identity === undefined ? {} : { identities: { create: identity } }),
    },
    select: { id: true },
  });
  const [self] = await actorsOfPeople(tx, { id });
  if (!self) throw new Error('whoever was just made is an actor');
  const told = invitedById === undefined ? { isInvited: false } : { invitedById };
  await recordAudit(tx, actingFrom(origin, self), {
    action: 'person.join',
    object: { type: 'person', id },
    after: {
      name,
      email,
      role,
      sections: sections.map(({ section }) => section.name),
      ...told,
      ...(identity === undefined ? {} : { issuer: identity.issuer, subject: identity.subject }),
    },
  });
  return id;
}

/** Refuses an address that somebody here has. Throws DomainError `already_done`. */
export async function refuseTaken(tx: Transaction, email: string): Promise<void> {
  if ((await tx.person.count({ where: { email } })) === 0) return;
  throw new DomainError('already_done', 'There is an account with this address already. Sign in with it.', {
    extra: { problem: 'address_taken' },
  });
}
