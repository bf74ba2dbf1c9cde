import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { wantedIn } from '#lib/name-page.ts';
import type { PeopleFilter } from '#lib/people/address.ts';
import { canManagePeople } from '#lib/people/policy.ts';
import type { Role } from '#lib/people/roles.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { notFound } from '#lib/shared/domain-error.ts';

/** An invitation that nobody has accepted yet, as admins see it. Times are ISO 8601 in UTC. */
export interface InvitationOnDesk {
  id: string;
  email: string;
  name: string;
  role: Role;
  sections: string[];
  /** Whoever sent it last; null for the system. */
  invitedBy: string | null;
  expiresAt: string;
  isExpired: boolean;
}

/** Invitations that fit a filter, by address. Admins only. Throws DomainError `not_found`. */
export async function listInvitations(
  actor: Actor,
  { q, role, state }: PeopleFilter,
  clock: Clock = systemClock,
): Promise<InvitationOnDesk[]> {
  if (!canManagePeople(actor)) throw notFound('page', true);
  const wanted = wantedIn({ q });
  if (state !== null && state !== 'invited') return [];
  const contains = { contains: wanted, mode: 'insensitive' } as const;
  const rows = await db().invitation.findMany({
    where: {
      AND: [
        role === null ? {} : { role },
        wanted === '' ? {} : { OR: [{ email: contains }, { name: contains }] },
      ],
    },
    orderBy: { email: 'asc' },
    select: {
      id: true,
      email: true,
      name: true,
      role: true,
      expiresAt: true,
      sections: { select: { section: { select: { name: true } } } },
      invitedBy: { select: { name: true } },
    },
  });
  const now = clock();
  return rows.map(({ sections, invitedBy, expiresAt, ...invitation }) => ({
    ...invitation,
    sections: sections.map(({ section }) => section.name).toSorted(),
    invitedBy: invitedBy?.name ?? null,
    expiresAt: expiresAt.toISOString(),
    isExpired: expiresAt <= now,
  }));
}
