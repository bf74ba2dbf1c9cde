import 'server-only';
import { hashToken } from '#lib/auth/tokens.ts';
import { db } from '#lib/db.ts';
import type { Role } from '#lib/people/roles.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';

/** An invitation as whoever has its link sees it. */
export interface OpenInvitation {
  email: string;
  name: string;
  role: Role;
  /** Whether it is for somebody who has an account, to link one at the provider of single sign-on. */
  isHere: boolean;
  /** ISO 8601 in UTC. */
  expiresAt: string;
}

/** The invitation of a link that can still be accepted, or null. Asked before there is an actor; changes nothing. */
export async function findOpenInvitation(
  token: string,
  clock: Clock = systemClock,
): Promise<OpenInvitation | null> {
  const row = await db().invitation.findFirst({
    where: { tokenHash: hashToken(token), expiresAt: { gt: clock() } },
    select: { email: true, name: true, role: true, personId: true, expiresAt: true },
  });
  if (row === null) return null;
  const { personId, expiresAt, ...invitation } = row;
  return { ...invitation, isHere: personId !== null, expiresAt: expiresAt.toISOString() };
}
