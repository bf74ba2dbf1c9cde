import 'server-only';
import { countInHand, type InHand } from '#lib/articles/queries/in-hand.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { pictureAddress } from '#lib/people/picture.ts';
import { canManagePeople, canTurnAway } from '#lib/people/policy.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { notFound } from '#lib/shared/domain-error.ts';
import { isUuid } from '#lib/shared/uuid.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { PersonOnDesk } from './people-desk.ts';

/** All that admins need to know of somebody before they change something. Times are ISO 8601 in UTC. */
export interface PersonDetails extends PersonOnDesk {
  createdAt: string;
  disabledAt: string | null;
  profileName: string | null;
  /** Sessions that are open and API tokens that work. */
  sessions: number;
  tokens: number;
  inHand: InHand;
  /** Whether no other active admin is left. */
  isLastAdmin: boolean;
  /** False for oneself. */
  mayTurnAway: boolean;
}

const FIELDS = {
  id: true,
  name: true,
  email: true,
  role: true,
  disabledAt: true,
  createdAt: true,
  lastSeenAt: true,
  picture: { select: { key: true } },
  profile: { select: { name: true } },
  totp: { select: { confirmedAt: true } },
  passkeys: { select: { id: true }, take: 1 },
  sections: { select: { section: { select: { id: true, name: true, position: true } } } },
} satisfies Prisma.PersonSelect;

/** Somebody who has an account. Admins only. Throws DomainError `not_found`. */
export async function getPersonDetails(
  actor: Actor,
  id: string,
  clock: Clock = systemClock,
): Promise<PersonDetails> {
  if (!canManagePeople(actor) || !isUuid(id)) throw notFound('person', !canManagePeople(actor));
  const row = await db().person.findFirst({ where: { id, deletedAt: null }, select: FIELDS });
  if (!row) throw notFound('person');
  const { profile, picture, sections, disabledAt, createdAt, lastSeenAt, totp, passkeys, ...person } = row;
  return {
    ...person,
    picture: pictureAddress(picture?.key ?? null),
    sections: sections.map(({ section }) => section).toSorted((one, other) => one.position - other.position),
    factors: { app: totp?.confirmedAt != null, passkey: passkeys.length > 0 },
    state: disabledAt === null ? 'active' : 'disabled',
    disabledAt: disabledAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
    profileName: profile?.name ?? null,
    ...(await readStanding(row, clock())),
    mayTurnAway: canTurnAway(actor, id),
  };
}

async function readStanding({ id, role }: { id: string; role: PersonDetails['role'] }, now: Date) {
  const [sessions, tokens, inHand, otherAdmins] = await Promise.all([
    db().session.count({ where: { personId: id, factorDue: false, expiresAt: { gt: now } } }),
    db().apiToken.count({ where: { personId: id, revokedAt: null } }),
    countInHand(db(), id),
    db().person.count({ where: { role: 'admin', disabledAt: null, id: { not: id } } }),
  ]);
  return { sessions, tokens, inHand, isLastAdmin: role === 'admin' && otherAdmins === 0 };
}
